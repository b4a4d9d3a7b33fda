import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/**
 * Reading, sounds and words, grades 3 to 4.
 * Spanish rows are Spanish words of like difficulty, not translations: each language has its own sounds.
 */
export const sounds34: readonly SampleTemplate[] = [
  {
    code: 'SO3.1-A',
    competency: 'SO3.1',
    template: {
      parameters: [
        {
          names: ['word', 'part', 'right', 'no', 'nor'],
          rows: [
            [
              w('replay', 'releer'),
              w('re-', 're-'),
              w('play again', 'leer otra vez'),
              w('not play', 'no leer'),
              w('play before', 'leer mal'),
            ],
            [
              w('unsafe', 'inseguro'),
              w('un-', 'in-'),
              w('not safe', 'que no es seguro'),
              w('safe again', 'muy seguro'),
              w('very safe', 'seguro otra vez'),
            ],
            [
              w('careless', 'descuidado'),
              w('-less', 'des-'),
              w('without care', 'sin cuidado'),
              w('full of care', 'con mucho cuidado'),
              w('caring again', 'cuidado otra vez'),
            ],
            [
              w('preview', 'prever'),
              w('pre-', 'pre-'),
              w('see before', 'ver antes'),
              w('see badly', 'ver mal'),
              w('see again', 'ver otra vez'),
            ],
            [
              w('painter', 'panadero'),
              w('-er', '-ero'),
              w('somebody who paints', 'alguien que hace pan'),
              w('full of paint', 'lleno de pan'),
              w('without paint', 'sin pan'),
            ],
            [
              w('hopeful', 'arenoso'),
              w('-ful', '-oso'),
              w('full of hope', 'lleno de arena'),
              w('without hope', 'sin arena'),
              w('somebody who hopes', 'alguien que vende arena'),
            ],
            [
              w('disagree', 'desatar'),
              w('dis-', 'des-'),
              w('not agree', 'quitar el nudo'),
              w('agree again', 'atar otra vez'),
              w('agree too much', 'atar muy fuerte'),
            ],
            [
              w('washable', 'lavable'),
              w('-able', '-able'),
              w('that can be washed', 'que se puede lavar'),
              w('that was washed', 'que ya se lavó'),
              w('that is not washed', 'que no se lava'),
            ],
          ],
        },
      ],
      prompt: w('What does “{word}” mean?', '¿Qué significa «{word}»?'),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'another-word-part',
          { chose: 'no' },
          'Look at {part}. Think of another word that has it.',
          'Mira {part}. Piensa en otra palabra que la tenga.',
        ),
        slip(
          'another-word-part',
          { chose: 'nor' },
          'Cover {part}. What is left? What does {part} do to it?',
          'Tapa {part}. ¿Qué queda? ¿Qué le hace {part}?',
        ),
      ],
      hints: [
        w('Take the word apart: {part} and the rest.', 'Separa la palabra: {part} y lo demás.'),
        w(
          'Think of two more words with {part}. What do they have in common?',
          'Piensa en otras dos palabras con {part}. ¿Qué tienen en común?',
        ),
      ],
      steps: [w('With {part}, “{word}” means: {right}.', 'Con {part}, «{word}» significa: {right}.')],
    },
  },
  {
    code: 'SO3.1-B',
    competency: 'SO3.1',
    template: {
      parameters: [
        {
          names: ['p', 'pm'],
          rows: [
            [w('re- as in redo', 're- como en rehacer'), w('again', 'otra vez')],
            [w('pre- as in preheat', 'pre- como en precalentar'), w('before', 'antes')],
          ],
        },
        {
          names: ['n', 'nm'],
          rows: [
            [w('un- as in unkind', 'in- como en injusto'), w('not', 'no')],
            [w('mis- as in misspell', 'mal- como en malgastar'), w('wrongly', 'de mala manera')],
          ],
        },
        {
          names: ['s', 'sm'],
          rows: [
            [w('-ful as in joyful', '-oso como en jugoso'), w('full of', 'lleno de')],
            [
              w('-er as in baker', '-ero como en zapatero'),
              w('somebody who does it', 'quien hace ese trabajo'),
            ],
          ],
        },
        { name: 'extra', oneOf: [w('small', 'pequeño'), w('too much', 'demasiado')] },
      ],
      prompt: w('Join each word part with its meaning.', 'Une cada parte con su significado.'),
      response: {
        kind: 'match',
        pairs: [
          { id: 'p', left: shown('p'), right: shown('pm') },
          { id: 'n', left: shown('n'), right: shown('nm') },
          { id: 's', left: shown('s'), right: shown('sm') },
        ],
        extra: [{ id: 'extra', right: shown('extra') }],
      },
      slips: [
        slip(
          'another-word-part',
          { joined: ['p', 'n'] },
          'Say what the example word means, in a whole sentence.',
          'Di qué significa la palabra de ejemplo en una oración.',
        ),
        slip(
          'another-word-part',
          { joined: ['n', 'p'] },
          'Say what the example word means, in a whole sentence.',
          'Di qué significa la palabra de ejemplo en una oración.',
        ),
        slip(
          'takes-a-stranger',
          { joined: ['s', 'extra'] },
          'Does the example word mean that?',
          '¿La palabra de ejemplo significa eso?',
        ),
      ],
      hints: [
        w(
          'Use the example: what does it mean without the part, and what with it?',
          'Usa el ejemplo: ¿qué significa sin la parte y con ella?',
        ),
        w('Think of a second word with the same part.', 'Piensa en otra palabra con la misma parte.'),
      ],
      steps: [w('{p}: {pm}. {n}: {nm}. {s}: {sm}.', '{p}: {pm}. {n}: {nm}. {s}: {sm}.')],
    },
  },
  {
    code: 'SO4.1-A',
    competency: 'SO4.1',
    template: {
      parameters: [
        {
          names: ['sentence', 'is'],
          rows: [
            [w('Put the basket over …', 'Pon la canasta …'), 1],
            [w('… lies my notebook, on the floor.', '… está mi cuaderno, en el suelo.'), 1],
            [w('We waited here and they waited …', 'Nosotros esperamos aquí y ellos …'), 1],
            [w('The twins ride … bikes.', '… dos bicicletas en el patio.'), 2],
            [w('The ducks feed … young.', 'Hoy … sopa de verduras.'), 2],
            [w('Omar and Mei forgot … coats.', 'No … nadie en la casa.'), 2],
            [w('… going to the fair today.', '¡…, me pisaste el pie!'), 3],
            [w('I think … late again.', '¡…, qué susto me diste!'), 3],
            [w('Look, … dancing!', '¡…, se me cayó el vaso!'), 3],
          ],
        },
      ],
      prompt: w('Which word belongs in the gap? {sentence}', '¿Qué palabra va en el hueco? {sentence}'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'place', text: w('there', 'ahí'), right: 'is == 1' },
          { id: 'have', text: w('their', 'hay'), right: 'is == 2' },
          { id: 'short', text: w('they’re', 'ay'), right: 'is == 3' },
        ],
      },
      slips: [
        slip(
          'sound-alike',
          { chose: 'place' },
          'That one tells a place. Does the sentence ask where?',
          'Esa dice un lugar. ¿La oración dice dónde?',
        ),
        slip(
          'sound-alike',
          { chose: 'have' },
          'That one tells what somebody or some place has. Is that meant here?',
          'Esa dice que existe algo. ¿Es eso lo que se dice aquí?',
        ),
        slip(
          'sound-alike',
          { chose: 'short' },
          'Say it in its long way. Does the sentence still work?',
          'Esa es un grito de dolor o sorpresa. ¿Alguien se queja aquí?',
        ),
      ],
      hints: [
        w(
          'Try “in that place”, “belonging to them” or “they are” in the gap.',
          'Prueba en el hueco «en ese lugar», «existe» o un quejido.',
        ),
        w('Only one of the three keeps the sense.', 'Solo una de las tres conserva el sentido.'),
      ],
      steps: [
        w(
          "{is == 1 ? 'It tells a place.' : is == 2 ? 'It tells whose it is.' : 'It is short for they are.'}",
          "{is == 1 ? 'Dice un lugar.' : is == 2 ? 'Dice que existe algo.' : 'Es un grito.'}",
        ),
        w(
          "{is == 1 ? 'So it is there.' : is == 2 ? 'So it is their.' : 'So it is the one with the apostrophe.'}",
          "{is == 1 ? 'Así que es ahí.' : is == 2 ? 'Así que es hay.' : 'Así que es ay.'}",
        ),
      ],
    },
  },
  {
    code: 'SO4.1-B',
    competency: 'SO4.1',
    template: {
      parameters: [
        {
          names: ['sentence', 'right', 'other', 'why'],
          rows: [
            [
              w('I can … the rain on the roof.', 'El año pasado mi tío … un perro.'),
              w('hear', 'tuvo'),
              w('here', 'tubo'),
              w('“hear” has an ear in it', '«tuvo» viene de tener'),
            ],
            [
              w('Please … your name.', '¡…! ¿Cómo estás?'),
              w('write', 'hola'),
              w('right', 'ola'),
              w('“write” is done with a pen', '«hola» es un saludo'),
            ],
            [
              w('Ships sail on the …', 'Mi abuela vive en esa …'),
              w('sea', 'casa'),
              w('see', 'caza'),
              w('“sea” is water', '«casa» es donde se vive'),
            ],
            [
              w('Do you … her name?', 'El libro tiene … páginas.'),
              w('know', 'cien'),
              w('no', 'sien'),
              w('“know” is in the mind', '«cien» es un número'),
            ],
            [
              w('Bread is made of …', 'Espero que … helado.'),
              w('flour', 'haya'),
              w('flower', 'halla'),
              w('“flour” is ground grain', '«haya» viene de haber'),
            ],
            [
              w('There are seven days in a …', 'Los adultos van a … por un alcalde.'),
              w('week', 'votar'),
              w('weak', 'botar'),
              w('“week” is a time', '«votar» es elegir'),
            ],
            [
              w('She is the mother of a …', 'El caballo saltó la …'),
              w('son', 'valla'),
              w('sun', 'vaya'),
              w('“son” is a child', '«valla» es una cerca'),
            ],
          ],
        },
      ],
      prompt: w('Which spelling is right? {sentence}', '¿Cómo se escribe? {sentence}'),
      response: { kind: 'choice', options: optionsOf('right', 'other') },
      slips: [
        slip(
          'sound-alike',
          { chose: 'other' },
          'It sounds the same. What does this spelling mean?',
          'Suena igual. ¿Qué significa escrita así?',
        ),
      ],
      hints: [
        w(
          'Both sound the same. Make a short sentence with each.',
          'Las dos suenan igual. Haz una oración corta con cada una.',
        ),
        w('Which of your two sentences is like this one?', '¿Cuál de tus oraciones se parece a esta?'),
      ],
      steps: [w('Here it is “{right}”: {why}.', 'Aquí es «{right}»: {why}.')],
    },
  },
]
