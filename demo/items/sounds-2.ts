import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/**
 * Reading, sounds and words, grade 2.
 * Spanish rows are Spanish words of like difficulty, not translations: each language has its own sounds.
 */
export const sounds2: readonly SampleTemplate[] = [
  {
    code: 'SO2.1-A',
    competency: 'SO2.1',
    template: {
      parameters: [
        {
          names: ['sentence', 'pair', 'single', 'turned', 'word'],
          rows: [
            [
              w('Take an umbrella: r _ _ n is coming.', 'Sopla mucho v _ _ nto.'),
              w('ai', 'ie'),
              w('a', 'e'),
              w('ia', 'ei'),
              w('rain', 'viento'),
            ],
            [
              w('The g _ _ t eats grass.', 'La p _ _ rta está abierta.'),
              w('oa', 'ue'),
              w('o', 'e'),
              w('ao', 'eu'),
              w('goat', 'puerta'),
            ],
            [
              w('A bird sits in the tr _ _.', 'El avión va por el _ _ re.'),
              w('ee', 'ai'),
              w('e', 'a'),
              w('ea', 'ia'),
              w('tree', 'aire'),
            ],
            [
              w('At night we see the m _ _ n.', 'Tengo s _ _ s lápices de colores.'),
              w('oo', 'ei'),
              w('o', 'e'),
              w('ou', 'ie'),
              w('moon', 'seis'),
            ],
            [
              w('Fishing b _ _ ts leave at dawn.', 'Prendimos f _ _ go para cocinar.'),
              w('oa', 'ue'),
              w('o', 'e'),
              w('ao', 'eu'),
              w('boats', 'fuego'),
            ],
            [
              w('A b _ _ n grows in the pot.', 'Mi abuela tiene n _ _ ve nietos.'),
              w('ea', 'ue'),
              w('e', 'e'),
              w('ae', 'eu'),
              w('bean', 'nueve'),
            ],
            [
              w('The drum is very l _ _ d.', 'En el c _ _ lo hay nubes.'),
              w('ou', 'ie'),
              w('o', 'e'),
              w('uo', 'ei'),
              w('loud', 'cielo'),
            ],
            [
              w('I hurt my left f _ _ t.', 'Hay r _ _ do en la calle.'),
              w('oo', 'ui'),
              w('o', 'u'),
              w('ou', 'iu'),
              w('foot', 'ruido'),
            ],
          ],
        },
      ],
      prompt: w('Which two vowels are missing? {sentence}', '¿Qué dos vocales faltan? {sentence}'),
      response: { kind: 'text', accept: { en: ['{pair}', '{word}'], es: ['{pair}', '{word}'] } },
      slips: [
        slip(
          'single-vowel',
          { wrote: { en: ['{single}'], es: ['{single}'] } },
          'One of them is right. Which vowel works beside it?',
          'Una está bien. ¿Qué vocal va a su lado?',
        ),
        slip(
          'vowels-turned',
          { wrote: { en: ['{turned}'], es: ['{turned}'] } },
          'Try those two the other way around.',
          'Prueba las vocales en otro orden.',
        ),
      ],
      hints: [
        w('Read the sentence and say the whole word.', 'Lee la oración y di la palabra completa.'),
        w(
          'Which other words with that sound do you know? How are they written?',
          '¿Qué otras palabras con ese sonido conoces? ¿Cómo se escriben?',
        ),
      ],
      steps: [
        w('The word is “{word}”, with {pair} side by side.', 'La palabra es «{word}», con {pair} juntas.'),
      ],
    },
  },
  {
    code: 'SO2.2-A',
    competency: 'SO2.2',
    template: {
      parameters: [
        {
          names: ['word', 'right', 'torn', 'letters'],
          rows: [
            [
              w('fantastic', 'mariposa'),
              w('fan · tas · tic', 'ma · ri · po · sa'),
              w('fa · nt · astic', 'mar · ip · osa'),
              w('f · antasti · c', 'm · ariposa'),
            ],
            [
              w('remember', 'tormenta'),
              w('re · mem · ber', 'tor · men · ta'),
              w('rem · emb · er', 'to · rm · enta'),
              w('r · ememb · er', 't · orment · a'),
            ],
            [
              w('adventure', 'calabaza'),
              w('ad · ven · ture', 'ca · la · ba · za'),
              w('adv · ent · ure', 'cal · ab · aza'),
              w('a · dventur · e', 'c · alabaza'),
            ],
            [
              w('yesterday', 'cuchillo'),
              w('yes · ter · day', 'cu · chi · llo'),
              w('ye · ste · rday', 'cuc · hil · lo'),
              w('y · esterda · y', 'c · uchill · o'),
            ],
            [
              w('hospital', 'pantalones'),
              w('hos · pi · tal', 'pan · ta · lo · nes'),
              w('ho · spit · al', 'pa · nt · alon · es'),
              w('h · ospita · l', 'p · antalone · s'),
            ],
            [
              w('invention', 'escalera'),
              w('in · ven · tion', 'es · ca · le · ra'),
              w('inv · en · ti · on', 'e · scal · er · a'),
              w('i · nventio · n', 'e · scaler · a'),
            ],
            [
              w('basketball', 'sorpresa'),
              w('bas · ket · ball', 'sor · pre · sa'),
              w('bask · et · ba · ll', 'sorp · re · sa'),
              w('b · asketbal · l', 's · orpres · a'),
            ],
          ],
        },
      ],
      prompt: w('Which cut helps you read “{word}”?', '¿Qué corte te ayuda a leer «{word}»?'),
      response: { kind: 'choice', options: optionsOf('right', 'torn', 'letters') },
      slips: [
        slip(
          'tears-a-part',
          { chose: 'torn' },
          'Read these parts aloud. Can each be said on its own?',
          'Lee esas partes en voz alta. ¿Se puede decir cada una sola?',
        ),
        slip(
          'cuts-off-letters',
          { chose: 'letters' },
          'The long middle is as hard as before. Where does your voice break?',
          'Lo de en medio sigue siendo difícil. ¿Dónde se corta tu voz?',
        ),
      ],
      hints: [
        w(
          'Say the word and clap. Cut between the claps.',
          'Di la palabra con palmadas. Corta entre las palmadas.',
        ),
        w('Each part needs a vowel.', 'Cada parte necesita una vocal.'),
      ],
      steps: [
        w(
          'Clap it: {right}. Each part has a vowel and can be said.',
          'Con palmadas: {right}. Cada parte tiene una vocal y se puede decir.',
        ),
      ],
    },
  },
  {
    code: 'SO2.2-B',
    competency: 'SO2.2',
    template: {
      parameters: [
        {
          names: ['clue', 'p', 'q', 'r', 'word'],
          rows: [
            [
              w('A very large animal', 'Un animal con concha'),
              w('el', 'tor'),
              w('e', 'tu'),
              w('phant', 'ga'),
              w('elephant', 'tortuga'),
            ],
            [
              w('You look through it at the stars', 'Te da sombra en la playa'),
              w('tel', 'som'),
              w('e', 'bri'),
              w('scope', 'lla'),
              w('telescope', 'sombrilla'),
            ],
            [
              w('The day after today', 'Se llena de libros'),
              w('to', 'mo'),
              w('mor', 'chi'),
              w('row', 'la'),
              w('tomorrow', 'mochila'),
            ],
            [
              w('You speak into it', 'Llevan carga por la carretera'),
              w('mi', 'ca'),
              w('cro', 'mio'),
              w('phone', 'nes'),
              w('microphone', 'camiones'),
            ],
            [
              w('It hops and has a pouch', 'Suena y tiene cuerdas'),
              w('kan', 'gui'),
              w('ga', 'ta'),
              w('roo', 'rra'),
              w('kangaroo', 'guitarra'),
            ],
            [
              w('It is full of books to lend', 'Se mira por ella'),
              w('li', 'ven'),
              w('brar', 'ta'),
              w('y', 'na'),
              w('library', 'ventana'),
            ],
            [
              w('The month before December', 'Se ponen en los pies'),
              w('No', 'za'),
              w('vem', 'pa'),
              w('ber', 'tos'),
              w('November', 'zapatos'),
            ],
          ],
        },
      ],
      prompt: w('{clue}. Put the parts in order.', '{clue}. Ordena las partes.'),
      response: {
        kind: 'order',
        entries: [
          { id: 'first', text: shown('p') },
          { id: 'second', text: shown('q') },
          { id: 'third', text: shown('r') },
        ],
      },
      slips: [
        slip(
          'ends-first',
          { before: ['third', 'first'] },
          'Read your word aloud. Does it sound like what is asked?',
          'Lee tu palabra en voz alta. ¿Suena a lo que se pide?',
        ),
        slip(
          'middle-first',
          { before: ['second', 'first'] },
          'Which part would you hear first?',
          '¿Qué parte oirías primero?',
        ),
      ],
      hints: [
        w('Say the word that is meant. Clap its parts.', 'Di la palabra que se busca. Palmea sus partes.'),
        w('Find the part of the first clap.', 'Busca la parte de la primera palmada.'),
      ],
      steps: [w('{p} · {q} · {r}: “{word}”', '{p} · {q} · {r}: «{word}»')],
    },
  },
  {
    code: 'SO2.3-A',
    competency: 'SO2.3',
    template: {
      parameters: [
        {
          names: ['when', 'time'],
          rows: [
            [w('Yesterday', 'Ayer'), 1],
            [w('Now, every morning,', 'Ahora, todas las mañanas,'), 2],
            [w('Last week', 'La semana pasada'), 1],
            [w('Now, each day,', 'Ahora, cada día,'), 2],
          ],
        },
        {
          names: ['who', 'past', 'now', 'bare', 'rest'],
          rows: [
            [
              w('Mei', 'Mei'),
              w('walked', 'caminó'),
              w('walks', 'camina'),
              w('walking', 'caminando'),
              w('to the market', 'hasta el mercado'),
            ],
            [
              w('Kwame', 'Kwame'),
              w('cooked', 'cocinó'),
              w('cooks', 'cocina'),
              w('cooking', 'cocinando'),
              w('with his aunt', 'con su tía'),
            ],
            [
              w('Leila', 'Leila'),
              w('helped', 'ayudó'),
              w('helps', 'ayuda'),
              w('helping', 'ayudando'),
              w('in the garden', 'en el huerto'),
            ],
          ],
        },
      ],
      prompt: w('{when} {who} … {rest}. Which word fits?', '{when} {who} … {rest}. ¿Qué palabra va?'),
      response: {
        kind: 'choice',
        options: [
          { id: 'past', text: shown('past'), right: 'time == 1' },
          { id: 'now', text: shown('now'), right: 'time == 2' },
          { id: 'bare', text: shown('bare') },
        ],
      },
      slips: [
        slip(
          'wrong-time',
          { chose: 'past' },
          'That ending says it is over. When does it happen here?',
          'Ese final dice que ya pasó. ¿Cuándo pasa aquí?',
        ),
        slip(
          'wrong-time',
          { chose: 'now' },
          'That ending says it happens again and again. When was it here?',
          'Ese final dice que pasa siempre. ¿Cuándo fue aquí?',
        ),
        slip(
          'ending-needs-a-partner',
          { chose: 'bare' },
          'That form cannot stand alone. Read the sentence aloud.',
          'Esa forma no puede ir sola. Lee la oración en voz alta.',
        ),
      ],
      hints: [
        w('Find the words that tell when.', 'Busca las palabras que dicen cuándo.'),
        w(
          'Listen to the ending. Is it over, or does it happen each time?',
          'Escucha el final. ¿Ya pasó o pasa cada vez?',
        ),
      ],
      steps: [
        w('“{when}” tells the time.', '«{when}» dice cuándo.'),
        w(
          "{time == 1 ? 'It is over, so the ending of the past fits.' : 'It happens again and again, so the ending of now fits.'}",
          "{time == 1 ? 'Ya pasó: va el final del pasado.' : 'Pasa una y otra vez: va el final del presente.'}",
        ),
      ],
    },
  },
  {
    code: 'SO2.3-B',
    competency: 'SO2.3',
    template: {
      parameters: [
        {
          names: ['sentence', 'base', 'answer', 'plain'],
          rows: [
            [w('One box, two …', 'Un pez, dos …'), w('box', 'pez'), w('boxes', 'peces'), w('boxs', 'pezes')],
            [
              w('One city, two …', 'Una luz, dos …'),
              w('city', 'luz'),
              w('cities', 'luces'),
              w('citys', 'luzes'),
            ],
            [
              w('One bush, two …', 'Una flor, dos …'),
              w('bush', 'flor'),
              w('bushes', 'flores'),
              w('bushs', 'flors'),
            ],
            [
              w('One baby, two …', 'Un camión, dos …'),
              w('baby', 'camión'),
              w('babies', 'camiones'),
              w('babys', 'camións'),
            ],
            [
              w('One glass, two …', 'Un papel, dos …'),
              w('glass', 'papel'),
              w('glasses', 'papeles'),
              w('glasss', 'papels'),
            ],
            [
              w('One story, two …', 'Una voz, dos …'),
              w('story', 'voz'),
              w('stories', 'voces'),
              w('storys', 'vozes'),
            ],
          ],
        },
      ],
      prompt: w('{sentence} Write the missing word.', '{sentence} Escribe la palabra que falta.'),
      response: { kind: 'text', accept: { en: ['{answer}'], es: ['{answer}'] } },
      slips: [
        slip(
          'only-adds-s',
          { wrote: { en: ['{plain}'], es: ['{plain}'] } },
          'Very close: say it aloud. Does the end of the word itself change?',
          'Muy cerca: dilo en voz alta. ¿Cambia el final de la palabra?',
        ),
        slip(
          'keeps-one',
          { wrote: { en: ['{base}'], es: ['{base}'] } },
          'That is just one. How does the word end when there are two?',
          'Eso es uno solo. ¿Cómo termina la palabra si hay dos?',
        ),
      ],
      hints: [
        w(
          'Say “two” and the word aloud. What do you hear at the end?',
          'Di «dos» y la palabra en voz alta. ¿Qué oyes al final?',
        ),
        w(
          'Some words need -es, and some last letters change before it.',
          'Unas palabras llevan -es, y a veces la última letra cambia antes.',
        ),
      ],
      steps: [w('{base} → {answer}', '{base} → {answer}')],
    },
  },
]
