import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, vocabulary, kindergarten to grade 2. */
export const vocabularyK2: readonly SampleTemplate[] = [
  {
    code: 'VO0.1-A',
    competency: 'VO0.1',
    template: {
      parameters: [
        {
          names: ['a', 'b', 'c', 'odd', 'group'],
          rows: [
            [
              w('apple', 'manzana'),
              w('pear', 'pera'),
              w('plum', 'ciruela'),
              w('shoe', 'zapato'),
              w('fruit', 'frutas'),
            ],
            [
              w('cow', 'vaca'),
              w('horse', 'caballo'),
              w('sheep', 'oveja'),
              w('spoon', 'cuchara'),
              w('animals', 'animales'),
            ],
            [
              w('red', 'rojo'),
              w('green', 'verde'),
              w('blue', 'azul'),
              w('tall', 'alto'),
              w('colors', 'colores'),
            ],
            [
              w('bus', 'autobús'),
              w('train', 'tren'),
              w('bike', 'bicicleta'),
              w('street', 'calle'),
              w('things to ride', 'transportes'),
            ],
            [
              w('hat', 'gorro'),
              w('coat', 'abrigo'),
              w('sock', 'calcetín'),
              w('bed', 'cama'),
              w('clothes', 'ropa'),
            ],
            [
              w('drum', 'tambor'),
              w('flute', 'flauta'),
              w('violin', 'violín'),
              w('song', 'canción'),
              w('things that make music', 'instrumentos'),
            ],
            [
              w('hammer', 'martillo'),
              w('saw', 'sierra'),
              w('pliers', 'pinzas'),
              w('wood', 'madera'),
              w('tools', 'herramientas'),
            ],
            [
              w('rain', 'lluvia'),
              w('snow', 'nieve'),
              w('wind', 'viento'),
              w('umbrella', 'paraguas'),
              w('weather', 'el tiempo'),
            ],
          ],
        },
      ],
      prompt: w('Three belong together. Which one does not?', 'Tres van juntas. ¿Cuál no?'),
      response: { kind: 'choice', options: optionsOf('odd', 'a', 'b', 'c') },
      slips: [
        slip(
          'does-not-see-the-group',
          { chose: 'a' },
          'Give the others a name together. Does this one fit it too?',
          'Ponles un nombre a las otras. ¿Esta también cabe?',
        ),
        slip(
          'does-not-see-the-group',
          { chose: 'b' },
          'Give the others a name together. Does this one fit it too?',
          'Ponles un nombre a las otras. ¿Esta también cabe?',
        ),
        slip(
          'does-not-see-the-group',
          { chose: 'c' },
          'Give the others a name together. Does this one fit it too?',
          'Ponles un nombre a las otras. ¿Esta también cabe?',
        ),
      ],
      hints: [
        w(
          'Which two are most alike? What are they called together?',
          '¿Cuáles dos se parecen más? ¿Cómo se llaman juntas?',
        ),
        w(
          'Look for a third one with the same name. One is left.',
          'Busca una tercera con el mismo nombre. Queda una.',
        ),
      ],
      steps: [
        w('{a}, {b} and {c} are {group}.', '{a}, {b} y {c}: {group}.'),
        w('{odd} is something else.', '{odd} es otra cosa.'),
      ],
    },
  },
  {
    code: 'VO1.1-A',
    competency: 'VO1.1',
    template: {
      parameters: [
        {
          names: ['word', 'opposite', 'same', 'other'],
          rows: [
            [w('begin', 'empezar'), w('end', 'terminar'), w('start', 'comenzar'), w('wait', 'esperar')],
            [w('happy', 'contento'), w('sad', 'triste'), w('glad', 'alegre'), w('hungry', 'hambriento')],
            [w('quick', 'rápido'), w('slow', 'lento'), w('fast', 'veloz'), w('strong', 'fuerte')],
            [w('shout', 'gritar'), w('whisper', 'susurrar'), w('yell', 'vocear'), w('sing', 'cantar')],
            [w('large', 'grande'), w('tiny', 'diminuto'), w('huge', 'enorme'), w('round', 'redondo')],
            [w('brave', 'valiente'), w('fearful', 'miedoso'), w('bold', 'audaz'), w('kind', 'amable')],
            [w('close', 'cerrar'), w('open', 'abrir'), w('shut', 'tapar'), w('push', 'empujar')],
            [w('rich', 'rico'), w('poor', 'pobre'), w('wealthy', 'adinerado'), w('old', 'viejo')],
          ],
        },
      ],
      prompt: w(
        'Which word means the opposite of “{word}”?',
        '¿Qué palabra significa lo contrario de «{word}»?',
      ),
      response: { kind: 'choice', options: optionsOf('opposite', 'same', 'other') },
      slips: [
        slip(
          'same-for-opposite',
          { chose: 'same' },
          'That means nearly the same. Now turn it around.',
          'Esa significa casi lo mismo. Ahora dale la vuelta.',
        ),
        slip(
          'related-for-opposite',
          { chose: 'other' },
          'That is something else. Say: not {word}, but …',
          'Esa es otra cosa. Di: no {word}, sino …',
        ),
      ],
      hints: [
        w('Act the word out. Then do just the other thing.', 'Actúa la palabra. Luego haz justo lo otro.'),
        w(
          'Say a sentence with “{word}”. Which word turns it upside down?',
          'Di una oración con «{word}». ¿Qué palabra la voltea?',
        ),
      ],
      steps: [
        w(
          '“{same}” is nearly the same, “{opposite}” is the opposite.',
          '«{same}» es casi lo mismo; «{opposite}» es lo contrario.',
        ),
      ],
    },
  },
  {
    code: 'VO1.1-B',
    competency: 'VO1.1',
    template: {
      parameters: [
        {
          names: ['a', 'a2'],
          rows: [
            [w('begin', 'empezar'), w('start', 'comenzar')],
            [w('choose', 'elegir'), w('pick', 'escoger')],
          ],
        },
        {
          names: ['b', 'b2'],
          rows: [
            [w('fast', 'rápido'), w('quick', 'veloz')],
            [w('glad', 'contento'), w('happy', 'alegre')],
          ],
        },
        {
          names: ['c', 'c2'],
          rows: [
            [w('street', 'calle'), w('road', 'camino')],
            [w('gift', 'regalo'), w('present', 'obsequio')],
          ],
        },
        { name: 'extra', oneOf: [w('far', 'lejos'), w('heavy', 'pesado')] },
      ],
      prompt: w(
        'Join the words that mean nearly the same.',
        'Une las palabras que significan casi lo mismo.',
      ),
      response: {
        kind: 'match',
        pairs: [
          { id: 'a', left: shown('a'), right: shown('a2') },
          { id: 'b', left: shown('b'), right: shown('b2') },
          { id: 'c', left: shown('c'), right: shown('c2') },
        ],
        extra: [{ id: 'extra', right: shown('extra') }],
      },
      slips: [
        slip(
          'leaves-the-kind',
          { joined: ['a', 'b'] },
          'Put one in place of the other in a sentence. Does it still work?',
          'Pon una en lugar de la otra en una oración. ¿Funciona?',
        ),
        slip(
          'takes-a-stranger',
          { joined: ['b', 'extra'] },
          'Say both in one sentence. Do they say the same?',
          'Di las dos en una oración. ¿Dicen lo mismo?',
        ),
      ],
      hints: [
        w('Make a sentence with the word on the left.', 'Haz una oración con la palabra de la izquierda.'),
        w(
          'Which word on the right can stand in its place?',
          '¿Qué palabra de la derecha puede ir en su lugar?',
        ),
      ],
      steps: [w('{a} – {a2}, {b} – {b2}, {c} – {c2}', '{a} – {a2}, {b} – {b2}, {c} – {c2}')],
    },
  },
  {
    code: 'VO2.1-A',
    competency: 'VO2.1',
    template: {
      parameters: [
        {
          names: ['weak', 'middle', 'strong'],
          rows: [
            [w('warm', 'tibio'), w('hot', 'caliente'), w('boiling', 'hirviendo')],
            [w('damp', 'húmedo'), w('wet', 'mojado'), w('soaked', 'empapado')],
            [w('whisper', 'susurrar'), w('speak', 'hablar'), w('shout', 'gritar')],
            [w('like', 'gustar'), w('love', 'querer'), w('adore', 'adorar')],
            [
              w('tired', 'cansado'),
              w('worn out', 'rendido'),
              w('unable to take one more step', 'sin poder dar un paso más'),
            ],
            [w('walk', 'caminar'), w('jog', 'trotar'), w('race', 'correr a toda velocidad')],
            [w('a drizzle', 'llovizna'), w('a shower', 'lluvia'), w('a cloudburst', 'aguacero')],
            [w('annoyed', 'molesto'), w('angry', 'enojado'), w('furious', 'furioso')],
          ],
        },
      ],
      prompt: w(
        'Put the words in order, from the weakest to the strongest.',
        'Ordena las palabras, de la más débil a la más fuerte.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'weak', text: shown('weak') },
          { id: 'middle', text: shown('middle') },
          { id: 'strong', text: shown('strong') },
        ],
      },
      slips: [
        slip(
          'strongest-first',
          { before: ['strong', 'weak'] },
          'Act both. Which one is only a little?',
          'Actúa las dos. ¿Cuál es solo un poco?',
        ),
        slip(
          'middle-misplaced',
          { before: ['strong', 'middle'] },
          'One word is between the two others. Which one?',
          'Una palabra está entre las otras dos. ¿Cuál?',
        ),
      ],
      hints: [
        w('Which word is only a little of it?', '¿Cuál es solo un poquito?'),
        w(
          'Which word is so strong that nothing goes beyond it? Put it last.',
          '¿Cuál es tan fuerte que no hay más? Va al final.',
        ),
      ],
      steps: [w('{weak} → {middle} → {strong}', '{weak} → {middle} → {strong}')],
    },
  },
  {
    code: 'VO2.1-B',
    competency: 'VO2.1',
    template: {
      parameters: [
        {
          names: ['low', 'high', 'right', 'weaker', 'stronger'],
          rows: [
            [
              w('cool', 'fresco'),
              w('freezing', 'helado'),
              w('cold', 'frío'),
              w('warm', 'tibio'),
              w('hot', 'caliente'),
            ],
            [
              w('good', 'bueno'),
              w('perfect', 'perfecto'),
              w('very good', 'muy bueno'),
              w('poor', 'malo'),
              w('fair', 'regular'),
            ],
            [
              w('nibble', 'mordisquear'),
              w('devour', 'devorar'),
              w('eat', 'comer'),
              w('smell', 'oler'),
              w('look at', 'mirar'),
            ],
            [
              w('surprised', 'extrañado'),
              w('thunderstruck', 'boquiabierto'),
              w('amazed', 'asombrado'),
              w('bored', 'aburrido'),
              w('calm', 'tranquilo'),
            ],
            [
              w('a breeze', 'una brisa'),
              w('a hurricane', 'un huracán'),
              w('a strong wind', 'un viento fuerte'),
              w('a cloud', 'una nube'),
              w('a stillness', 'una calma'),
            ],
            [
              w('ask', 'pedir'),
              w('command', 'ordenar'),
              w('urge', 'insistir'),
              w('thank', 'agradecer'),
              w('listen', 'escuchar'),
            ],
            [
              w('pretty', 'bonito'),
              w('breathtaking', 'deslumbrante'),
              w('beautiful', 'hermoso'),
              w('plain', 'sencillo'),
              w('ugly', 'feo'),
            ],
          ],
        },
      ],
      prompt: w(
        'Which word stands between “{low}” and “{high}”?',
        '¿Qué palabra va entre «{low}» y «{high}»?',
      ),
      response: { kind: 'choice', options: optionsOf('right', 'weaker', 'stronger') },
      slips: [
        slip(
          'off-the-scale',
          { chose: 'weaker' },
          'Lay all three on a line. Is this one between the others?',
          'Pon las tres en una línea. ¿Esta queda entre las otras?',
        ),
        slip(
          'off-the-scale',
          { chose: 'stronger' },
          'Does this one speak of the same thing, more than the first and less than the last?',
          '¿Esta habla de lo mismo, más que la primera y menos que la última?',
        ),
      ],
      hints: [
        w('Act out both words. What is in between?', 'Actúa las dos palabras. ¿Qué hay en medio?'),
        w('Say: first {low}, then …, then {high}.', 'Di: primero {low}, luego …, luego {high}.'),
      ],
      steps: [w('{low} → {right} → {high}', '{low} → {right} → {high}')],
    },
  },
]
