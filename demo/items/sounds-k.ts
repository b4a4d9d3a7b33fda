import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/**
 * Reading, sounds and words, kindergarten.
 * Spanish rows are Spanish words of like difficulty, not translations: each language has its own sounds.
 */
export const soundsK: readonly SampleTemplate[] = [
  {
    code: 'SO0.1-A',
    competency: 'SO0.1',
    template: {
      parameters: [
        {
          names: ['word', 'rhyme', 'start', 'mate'],
          rows: [
            [w('cat', 'gato'), w('hat', 'pato'), w('cup', 'gorra'), w('dog', 'perro')],
            [w('moon', 'luna'), w('spoon', 'cuna'), w('mouse', 'lápiz'), w('star', 'sol')],
            [w('bee', 'flor'), w('tree', 'color'), w('bag', 'foca'), w('honey', 'abeja')],
            [w('house', 'casa'), w('mouse', 'masa'), w('hand', 'cama'), w('door', 'puerta')],
            [w('bed', 'ratón'), w('red', 'botón'), w('bus', 'rana'), w('sleep', 'queso')],
            [w('fish', 'pera'), w('dish', 'cera'), w('fan', 'pozo'), w('sea', 'manzana')],
            [w('king', 'mesa'), w('ring', 'fresa'), w('kite', 'mono'), w('queen', 'silla')],
            [w('rain', 'león'), w('train', 'camión'), w('rug', 'lima'), w('cloud', 'tigre')],
          ],
        },
      ],
      prompt: w('Which word rhymes with “{word}”?', '¿Qué palabra rima con «{word}»?'),
      response: { kind: 'choice', options: optionsOf('rhyme', 'start', 'mate') },
      slips: [
        slip(
          'first-sound-for-rhyme',
          { chose: 'start' },
          'Those begin alike. A rhyme is alike at the end.',
          'Esas se parecen al principio. Una rima se parece al final.',
        ),
        slip(
          'meaning-for-rhyme',
          { chose: 'mate' },
          'Those two belong together. Do they sound alike at the end?',
          'Esas dos van juntas. ¿Suenan igual al final?',
        ),
      ],
      hints: [
        w('Say “{word}” slowly. Listen to the end.', 'Di «{word}» despacio. Escucha el final.'),
        w(
          'Say it once more, then each of the other words. Which end sounds the same?',
          'Dilo otra vez y luego cada una de las otras. ¿Qué final suena igual?',
        ),
      ],
      steps: [
        w(
          'Rhyming words sound alike from the last strong vowel on.',
          'Las palabras que riman suenan igual desde la última vocal fuerte.',
        ),
        w('“{word}” and “{rhyme}” end alike.', '«{word}» y «{rhyme}» terminan igual.'),
      ],
    },
  },
  {
    code: 'SO0.1-B',
    competency: 'SO0.1',
    template: {
      parameters: [
        {
          names: ['word', 'one', 'two', 'not', 'nor'],
          rows: [
            [
              w('cake', 'canción'),
              w('lake', 'avión'),
              w('snake', 'jabón'),
              w('cat', 'cantar'),
              w('bread', 'música'),
            ],
            [
              w('goat', 'zapato'),
              w('boat', 'plato'),
              w('coat', 'gato'),
              w('gate', 'zanja'),
              w('sheep', 'media'),
            ],
            [
              w('night', 'estrella'),
              w('light', 'botella'),
              w('kite', 'ella'),
              w('nest', 'escoba'),
              w('dark', 'noche'),
            ],
            [
              w('wall', 'pelota'),
              w('ball', 'gota'),
              w('tall', 'nota'),
              w('wet', 'pera'),
              w('house', 'juego'),
            ],
            [
              w('pen', 'ventana'),
              w('ten', 'rana'),
              w('hen', 'mañana'),
              w('pin', 'venado'),
              w('write', 'vidrio'),
            ],
            [
              w('bear', 'conejo'),
              w('chair', 'espejo'),
              w('hair', 'viejo'),
              w('bee', 'corona'),
              w('forest', 'zanahoria'),
            ],
          ],
        },
      ],
      prompt: w('Choose all that rhyme with “{word}”.', 'Elige todas las que riman con «{word}».'),
      response: {
        kind: 'choices',
        options: [
          { id: 'one', text: shown('one'), right: true },
          { id: 'two', text: shown('two'), right: true },
          { id: 'not', text: shown('not') },
          { id: 'nor', text: shown('nor') },
        ],
      },
      slips: [
        slip(
          'first-sound-for-rhyme',
          { chose: 'not' },
          'That one begins alike. Listen to the end.',
          'Esa se parece al principio. Escucha el final.',
        ),
        slip(
          'meaning-for-rhyme',
          { chose: 'nor' },
          'That one goes with it in life. Does it sound alike?',
          'Esa va con ella en la vida. ¿Suena igual?',
        ),
        slip(
          'stops-after-one',
          { missed: 'two' },
          'There is one more. Say them all aloud.',
          'Hay una más. Dilas todas en voz alta.',
        ),
      ],
      hints: [
        w(
          'Say “{word}”, then each word. Keep those with the same end.',
          'Di «{word}» y luego cada palabra. Quédate con las que terminan igual.',
        ),
        w('More than one is right.', 'Hay más de una correcta.'),
      ],
      steps: [
        w(
          '“{one}” and “{two}” sound like “{word}” at the end.',
          '«{one}» y «{two}» suenan como «{word}» al final.',
        ),
      ],
    },
  },
  {
    code: 'SO0.2-A',
    competency: 'SO0.2',
    template: {
      parameters: [
        {
          names: ['word', 'cut', 'n'],
          rows: [
            [w('sun', 'sol'), w('sun', 'sol'), 1],
            [w('frog', 'pan'), w('frog', 'pan'), 1],
            [w('tiger', 'tigre'), w('ti · ger', 'ti · gre'), 2],
            [w('pencil', 'lápiz'), w('pen · cil', 'lá · piz'), 2],
            [w('rabbit', 'ratón'), w('rab · bit', 'ra · tón'), 2],
            [w('tomato', 'tomate'), w('to · ma · to', 'to · ma · te'), 3],
            [w('butterfly', 'zapato'), w('but · ter · fly', 'za · pa · to'), 3],
            [w('banana', 'cebolla'), w('ba · na · na', 'ce · bo · lla'), 3],
            [w('caterpillar', 'mariposa'), w('cat · er · pil · lar', 'ma · ri · po · sa'), 4],
            [w('watermelon', 'elefante'), w('wa · ter · mel · on', 'e · le · fan · te'), 4],
          ],
        },
      ],
      prompt: w('Clap the word “{word}”. How many claps?', 'Palmea la palabra «{word}». ¿Cuántas palmadas?'),
      response: { kind: 'number', answer: 'n' },
      slips: [
        slip(
          'counts-sounds',
          { holds: 'response > n' },
          'Too many claps: clap once each time your chin drops.',
          'Son demasiadas palmadas: da una cada vez que baja tu barbilla.',
        ),
        slip(
          'runs-parts-together',
          { holds: 'response < n' },
          'Too few claps: say it very slowly, like a robot.',
          'Son pocas palmadas: dila muy despacio, como un robot.',
        ),
      ],
      hints: [
        w(
          'Put your hand under your chin and say the word. Count how often the chin drops.',
          'Pon la mano bajo la barbilla y di la palabra. Cuenta cuántas veces baja.',
        ),
        w('Say it like a robot, one part after the other.', 'Dila como un robot, parte por parte.'),
      ],
      steps: [
        w('Cut it where you clap: {cut}', 'Córtala donde palmeas: {cut}'),
        w(
          "{n == 1 ? 'That is one clap.' : 'Count the parts.'} {n}",
          "{n == 1 ? 'Es una palmada.' : 'Cuenta las partes.'} {n}",
        ),
      ],
    },
  },
  {
    code: 'SO0.3-A',
    competency: 'SO0.3',
    template: {
      parameters: [
        {
          names: ['word', 'alike', 'ends', 'other'],
          rows: [
            [w('sun', 'sol'), w('sock', 'sapo'), w('moon', 'farol'), w('bell', 'luna')],
            [w('map', 'mano'), w('milk', 'mesa'), w('cup', 'piano'), w('leaf', 'dedo')],
            [w('dog', 'dado'), w('desk', 'dedo'), w('frog', 'lado'), w('cat', 'boca')],
            [w('fish', 'foca'), w('foot', 'fuego'), w('brush', 'roca'), w('nose', 'pelo')],
            [w('lamp', 'luna'), w('leg', 'lima'), w('jump', 'cuna'), w('ring', 'gato')],
            [w('ten', 'tapa'), w('top', 'tina'), w('pen', 'sopa'), w('six', 'nido')],
            [w('pig', 'pera'), w('pan', 'pozo'), w('wig', 'cera'), w('cow', 'taza')],
            [w('net', 'nube'), w('nut', 'nido'), w('jet', 'sube'), w('boat', 'lobo')],
          ],
        },
      ],
      prompt: w(
        'Which word begins with the same sound as “{word}”?',
        '¿Qué palabra empieza con el mismo sonido que «{word}»?',
      ),
      response: { kind: 'choice', options: optionsOf('alike', 'ends', 'other') },
      slips: [
        slip(
          'end-for-beginning',
          { chose: 'ends' },
          'Those end alike. Listen to how they begin.',
          'Esas terminan igual. Escucha cómo empiezan.',
        ),
        slip(
          'does-not-hear-first-sound',
          { chose: 'other' },
          'Hold the first sound long, then say this word. Is it the same?',
          'Alarga el primer sonido y luego di esta palabra. ¿Es el mismo?',
        ),
      ],
      hints: [
        w(
          'Say only the very first sound of “{word}”. What does your mouth do?',
          'Di solo el primer sonido de «{word}». ¿Qué hace tu boca?',
        ),
        w(
          'Begin each word. For which one does your mouth do the same?',
          'Empieza cada palabra. ¿Con cuál hace tu boca lo mismo?',
        ),
      ],
      steps: [
        w(
          '“{word}” and “{alike}” begin with the same sound.',
          '«{word}» y «{alike}» empiezan con el mismo sonido.',
        ),
      ],
    },
  },
  {
    code: 'SO0.3-B',
    competency: 'SO0.3',
    template: {
      parameters: [
        {
          names: ['word', 'alike', 'begins', 'other'],
          rows: [
            [w('bed', 'pan'), w('sad', 'tren'), w('bell', 'paz'), w('cup', 'sol')],
            [w('cat', 'flor'), w('boat', 'mar'), w('cup', 'flan'), w('fish', 'luz')],
            [w('bus', 'luz'), w('dress', 'pez'), w('bag', 'lunar'), w('hen', 'color')],
            [w('drum', 'sol'), w('farm', 'miel'), w('dress', 'son'), w('leg', 'red')],
            [w('sun', 'jabón'), w('rain', 'camión'), w('sock', 'jamás'), w('tree', 'papel')],
            [w('ship', 'mes'), w('soup', 'gas'), w('shell', 'mar'), w('ball', 'col')],
          ],
        },
      ],
      prompt: w(
        'Which word ends with the same sound as “{word}”?',
        '¿Qué palabra termina con el mismo sonido que «{word}»?',
      ),
      response: { kind: 'choice', options: optionsOf('alike', 'begins', 'other') },
      slips: [
        slip(
          'beginning-for-end',
          { chose: 'begins' },
          'Those begin alike. Listen to the very end.',
          'Esas empiezan igual. Escucha el final.',
        ),
        slip(
          'does-not-hear-last-sound',
          { chose: 'other' },
          'Hold the last sound of both words. Is it the same?',
          'Alarga el último sonido de las dos. ¿Es el mismo?',
        ),
      ],
      hints: [
        w('Say “{word}” and hold the last sound.', 'Di «{word}» y alarga el último sonido.'),
        w(
          'Say each word and stop at its end. Which one stops like “{word}”?',
          'Di cada palabra y para al final. ¿Cuál termina como «{word}»?',
        ),
      ],
      steps: [
        w(
          '“{word}” and “{alike}” end with the same sound.',
          '«{word}» y «{alike}» terminan con el mismo sonido.',
        ),
      ],
    },
  },
  {
    code: 'SO0.4-A',
    competency: 'SO0.4',
    template: {
      parameters: [
        {
          names: ['l1', 'w1'],
          rows: [
            ['M m', w('moon', 'mano')],
            ['S s', w('sun', 'sol')],
            ['T t', w('tiger', 'tigre')],
          ],
        },
        {
          names: ['l2', 'w2'],
          rows: [
            ['P p', w('pen', 'pera')],
            ['L l', w('lamp', 'luna')],
            ['F f', w('fish', 'foca')],
          ],
        },
        {
          names: ['l3', 'w3'],
          rows: [
            ['D d', w('dog', 'dedo')],
            ['N n', w('nest', 'nido')],
            ['B b', w('bed', 'boca')],
          ],
        },
      ],
      prompt: w(
        'Join each letter with the word that begins with its sound.',
        'Une cada letra con la palabra que empieza con su sonido.',
      ),
      response: {
        kind: 'match',
        pairs: [
          { id: 'a', left: shown('l1'), right: shown('w1') },
          { id: 'b', left: shown('l2'), right: shown('w2') },
          { id: 'c', left: shown('l3'), right: shown('w3') },
        ],
      },
      slips: [
        slip(
          'letter-sound-mixed-up',
          { joined: ['a', 'b'] },
          'Say the sound of {l1}. Does this word begin so?',
          'Di el sonido de {l1}. ¿Esta palabra empieza así?',
        ),
        slip(
          'letter-sound-mixed-up',
          { joined: ['b', 'c'] },
          'Say the sound of {l2}. Does this word begin so?',
          'Di el sonido de {l2}. ¿Esta palabra empieza así?',
        ),
        slip(
          'letter-sound-mixed-up',
          { joined: ['c', 'a'] },
          'Say the sound of {l3}. Does this word begin so?',
          'Di el sonido de {l3}. ¿Esta palabra empieza así?',
        ),
      ],
      hints: [
        w('Say the sound of the letter, not its name.', 'Di el sonido de la letra, no su nombre.'),
        w(
          'Say the first sound of each word. Which letter makes it?',
          'Di el primer sonido de cada palabra. ¿Qué letra lo hace?',
        ),
      ],
      steps: [w('{l1}: {w1}', '{l1}: {w1}'), w('{l2}: {w2}', '{l2}: {w2}'), w('{l3}: {w3}', '{l3}: {w3}')],
    },
  },
]
