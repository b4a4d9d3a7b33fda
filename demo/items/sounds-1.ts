import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/**
 * Reading, sounds and words, grade 1.
 * Spanish rows are Spanish words of like difficulty, not translations: each language has its own sounds.
 */
export const sounds1: readonly SampleTemplate[] = [
  {
    code: 'SO1.1-A',
    competency: 'SO1.1',
    template: {
      parameters: [
        {
          names: ['sounds', 'word', 'right', 'no', 'nor'],
          rows: [
            [
              w('m · a · p', 'm · a · p · a'),
              w('map', 'mapa'),
              w('It shows the way.', 'Muestra el camino.'),
              w('You sleep in it.', 'Sirve para dormir.'),
              w('It wipes the floor.', 'Sirve para tapar la olla.'),
            ],
            [
              w('b · e · d', 'c · a · m · a'),
              w('bed', 'cama'),
              w('You sleep in it.', 'Sirve para dormir.'),
              w('You carry things in it.', 'Se come con leche.'),
              w('It is a color.', 'Vive en el agua.'),
            ],
            [
              w('c · u · p', 't · a · z · a'),
              w('cup', 'taza'),
              w('You drink from it.', 'Sirve para beber.'),
              w('You wear it on your head.', 'Se pone en la cabeza.'),
              w('A young dog.', 'Un animal que maúlla.'),
            ],
            [
              w('s · u · n', 's · o · l'),
              w('sun', 'sol'),
              w('It shines by day.', 'Brilla de día.'),
              w('It is something to eat.', 'Se come con pan.'),
              w('You put your foot in it.', 'Se pone en el pie.'),
            ],
            [
              w('f · o · x', 'l · o · b · o'),
              w('fox', 'lobo'),
              w('An animal of the forest.', 'Un animal del bosque.'),
              w('You put things in it.', 'Una parte de la boca.'),
              w('Something sweet.', 'Algo dulce.'),
            ],
            [
              w('n · e · t', 'r · e · d'),
              w('net', 'red'),
              w('You catch fish with it.', 'Sirve para pescar.'),
              w('It grows on a tree.', 'Crece en un árbol.'),
              w('A bird lives in it.', 'Allí vive un pájaro.'),
            ],
            [
              w('h · e · n', 'p · a · t · o'),
              w('hen', 'pato'),
              w('A bird.', 'Un ave.'),
              w('You write with it.', 'Sirve para comer sopa.'),
              w('The number after nine.', 'Una parte del cuerpo.'),
            ],
            [
              w('r · u · n', 's · a · l · t · o'),
              w('run', 'salto'),
              w('Something you do with your legs.', 'Algo que haces con las piernas.'),
              w('Something you eat.', 'Algo que se come.'),
              w('Something that shines.', 'Algo que brilla.'),
            ],
          ],
        },
      ],
      passage: shown('sounds'),
      prompt: w('Slide the sounds together. What is it?', 'Une los sonidos. ¿Qué es?'),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'does-not-blend',
          { chose: 'no' },
          'Go back to the first sound and slide on without a stop.',
          'Vuelve al primer sonido y sigue sin parar.',
        ),
        slip(
          'changes-a-sound',
          { chose: 'nor' },
          'Read every sound, also the one in the middle.',
          'Lee todos los sonidos, también el de en medio.',
        ),
      ],
      hints: [
        w(
          'Hold the first sound until the next one begins.',
          'Alarga el primer sonido hasta que empiece el siguiente.',
        ),
        w(
          'Say it slowly, then a little faster, then like a word.',
          'Dilo despacio, luego más rápido y luego como una palabra.',
        ),
      ],
      steps: [w('{sounds} makes “{word}”. {right}', '{sounds} forma «{word}». {right}')],
      readAloud: 'promptOnly',
    },
  },
  {
    code: 'SO1.1-B',
    competency: 'SO1.1',
    template: {
      parameters: [
        {
          names: ['word', 'sound', 'answer', 'last'],
          rows: [
            [w('cat', 'gato'), w('h', 'p'), w('hat', 'pato'), w('cah', 'gatp')],
            [w('sun', 'sopa'), w('r', 'r'), w('run', 'ropa'), w('sur', 'sopr')],
            [w('pen', 'mesa'), w('t', 'p'), w('ten', 'pesa'), w('pet', 'mesp')],
            [w('dog', 'luna'), w('f', 'c'), w('fog', 'cuna'), w('dof', 'lunc')],
            [w('big', 'casa'), w('p', 't'), w('pig', 'tasa'), w('bip', 'cast')],
            [w('map', 'rana'), w('t', 'l'), w('tap', 'lana'), w('mat', 'ranl')],
            [w('bed', 'foca'), w('r', 'b'), w('red', 'boca'), w('ber', 'focb')],
            [w('net', 'pino'), w('w', 'v'), w('wet', 'vino'), w('new', 'pinv')],
          ],
        },
      ],
      prompt: w(
        'Take “{word}”. Change the first sound to {sound}. Write the new word.',
        'Toma «{word}». Cambia el primer sonido por {sound}. Escribe la palabra nueva.',
      ),
      response: { kind: 'text', accept: { en: ['{answer}'], es: ['{answer}'] } },
      slips: [
        slip(
          'changes-last-sound',
          { wrote: { en: ['{last}'], es: ['{last}'] } },
          'You changed the end. Which sound comes first?',
          'Cambiaste el final. ¿Qué sonido va primero?',
        ),
        slip(
          'changes-nothing',
          { wrote: { en: ['{word}'], es: ['{word}'] } },
          'That is the old word. Put {sound} at the front in place of its first letter.',
          'Esa es la palabra de antes. Pon {sound} adelante en lugar de su primera letra.',
        ),
      ],
      hints: [
        w('Cover the first letter. Say what is left.', 'Tapa la primera letra. Di lo que queda.'),
        w(
          'Now say the new sound before it and slide them together.',
          'Ahora di el sonido nuevo delante y únelos.',
        ),
      ],
      steps: [
        w(
          'Without its first sound, then with {sound}: “{answer}”.',
          'Sin el primer sonido y luego con {sound}: «{answer}».',
        ),
      ],
    },
  },
  {
    code: 'SO1.2-A',
    competency: 'SO1.2',
    template: {
      parameters: [
        {
          names: ['pair', 'word', 'right', 'one', 'other'],
          rows: [
            [w('sh', 'ch'), w('ship', 'chico'), w('fish', 'leche'), w('sip', 'cama'), w('bath', 'calle')],
            [w('ch', 'll'), w('chin', 'llave'), w('much', 'silla'), w('cat', 'luna'), w('wish', 'perro')],
            [w('th', 'rr'), w('thin', 'perro'), w('path', 'torre'), w('tin', 'pera'), w('rich', 'calle')],
            [w('ck', 'qu'), w('duck', 'queso'), w('sock', 'pequeño'), w('dust', 'nube'), w('dish', 'guiso')],
            [w('ng', 'gu'), w('ring', 'guitarra'), w('song', 'seguir'), w('run', 'gato'), w('rich', 'queso')],
            [
              w('sh', 'll'),
              w('shell', 'lluvia'),
              w('brush', 'gallina'),
              w('sell', 'lápiz'),
              w('lunch', 'tierra'),
            ],
            [w('ch', 'ch'), w('chair', 'chivo'), w('lunch', 'noche'), w('car', 'coco'), w('bush', 'torre')],
          ],
        },
      ],
      prompt: w(
        'In “{word}” the letters {pair} make one sound. Which word has that sound too?',
        'En «{word}» las letras {pair} hacen un solo sonido. ¿Qué otra palabra lo tiene?',
      ),
      response: { kind: 'choice', options: optionsOf('right', 'one', 'other') },
      slips: [
        slip(
          'single-letter-for-pair',
          { chose: 'one' },
          'One letter of the pair is there. Are they both, side by side?',
          'Está una letra de la pareja. ¿Están las dos, una junto a otra?',
        ),
        slip(
          'another-pair',
          { chose: 'other' },
          'That word has a pair too. Does it make the same sound?',
          'Esa también tiene una pareja. ¿Hace el mismo sonido?',
        ),
      ],
      hints: [
        w(
          'Find {pair} in “{word}” and say only that sound.',
          'Busca {pair} en «{word}» y di solo ese sonido.',
        ),
        w(
          'Look for the same two letters in the other words.',
          'Busca las mismas dos letras en las otras palabras.',
        ),
      ],
      steps: [w('“{word}” and “{right}” both have {pair}.', '«{word}» y «{right}» tienen {pair}.')],
    },
  },
  {
    code: 'SO1.2-B',
    competency: 'SO1.2',
    template: {
      parameters: [
        {
          names: ['clue', 'gap', 'pair', 'single', 'word'],
          rows: [
            [
              w('It sails on the sea.', 'Abre una puerta.'),
              w('_ _ ip', '_ _ ave'),
              w('sh', 'll'),
              w('s', 'y'),
              w('ship', 'llave'),
            ],
            [
              w('It swims in the water.', 'Sale de la vaca y es blanca.'),
              w('fi _ _', 'le _ _ e'),
              w('sh', 'ch'),
              w('s', 'sh'),
              w('fish', 'leche'),
            ],
            [
              w('It says quack.', 'Dice guau.'),
              w('du _ _', 'pe _ _ o'),
              w('ck', 'rr'),
              w('k', 'r'),
              w('duck', 'perro'),
            ],
            [
              w('You sit on it.', 'Te sientas en ella.'),
              w('_ _ air', 'si _ _ a'),
              w('ch', 'll'),
              w('sh', 'y'),
              w('chair', 'silla'),
            ],
            [
              w('You wash yourself in it.', 'El ratón lo come.'),
              w('ba _ _', '_ _ eso'),
              w('th', 'qu'),
              w('f', 'k'),
              w('bath', 'queso'),
            ],
            [
              w('You wear it on a finger.', 'Cae de las nubes.'),
              w('ri _ _', '_ _ uvia'),
              w('ng', 'll'),
              w('n', 'y'),
              w('ring', 'lluvia'),
            ],
            [
              w('The meal at noon.', 'Viene después del día.'),
              w('lun _ _', 'no _ _ e'),
              w('ch', 'ch'),
              w('sh', 'sh'),
              w('lunch', 'noche'),
            ],
          ],
        },
      ],
      prompt: w('{clue} Which two letters are missing? {gap}', '{clue} ¿Qué dos letras faltan? {gap}'),
      response: { kind: 'text', accept: { en: ['{pair}', '{word}'], es: ['{pair}', '{word}'] } },
      slips: [
        slip(
          'single-letter-for-pair',
          { wrote: { en: ['{single}'], es: ['{single}'] } },
          'You hear the sound well. Here two letters write it together.',
          'Oyes bien el sonido. Aquí lo escriben dos letras juntas.',
        ),
      ],
      hints: [
        w('Say the whole word. Which sound is missing?', 'Di la palabra completa. ¿Qué sonido falta?'),
        w('That sound is written with two letters.', 'Ese sonido se escribe con dos letras.'),
      ],
      steps: [
        w(
          'The word is “{word}”. The sound is written {pair}.',
          'La palabra es «{word}». El sonido se escribe {pair}.',
        ),
      ],
    },
  },
  {
    code: 'SO1.3-A',
    competency: 'SO1.3',
    template: {
      parameters: [
        {
          names: ['clue', 'word', 'near'],
          rows: [
            [w('It shines by day.', 'Brilla de día.'), w('sun', 'sol'), w('son', 'sor')],
            [w('It says meow.', 'Se hace con harina y se come con sopa.'), w('cat', 'pan'), w('kat', 'ban')],
            [w('You drink from it. It has a handle.', 'Nada en el mar.'), w('cup', 'pez'), w('kup', 'pes')],
            [
              w('It grunts and lives on a farm.', 'Sirve para pescar muchos peces a la vez.'),
              w('pig', 'red'),
              w('peg', 'ret'),
            ],
            [w('You sleep in it.', 'Duermes en ella.'), w('bed', 'cama'), w('bad', 'kama')],
            [w('The number after five.', 'Dice miau.'), w('six', 'gato'), w('siks', 'jato')],
            [
              w('It carries many people through town.', 'Se come caliente, con cuchara.'),
              w('bus', 'sopa'),
              w('bas', 'zopa'),
            ],
            [w('The opposite of cold.', 'Alumbra de noche en el cielo.'), w('hot', 'luna'), w('hat', 'runa')],
          ],
        },
      ],
      prompt: w('{clue} Listen to it slowly and write it.', '{clue} Escúchala despacio y escríbela.'),
      response: { kind: 'text', accept: { en: ['{word}'], es: ['{word}'] } },
      slips: [
        slip(
          'close-spelling',
          { wrote: { en: ['{near}'], es: ['{near}'] } },
          'Very close: one sound is written with another letter.',
          'Muy cerca: un sonido se escribe con otra letra.',
        ),
      ],
      hints: [
        w(
          'Say the word very slowly. Put up a finger for each sound.',
          'Di la palabra muy despacio. Levanta un dedo por cada sonido.',
        ),
        w(
          'Write a letter for the first sound, then for the middle, then for the end.',
          'Escribe una letra para el primer sonido, luego para los de en medio y el último.',
        ),
      ],
      steps: [w('Sound by sound you get “{word}”.', 'Sonido por sonido se forma «{word}».')],
    },
  },
  {
    code: 'SO1.3-B',
    competency: 'SO1.3',
    template: {
      parameters: [
        {
          names: ['clue', 'a', 'b', 'c', 'd', 'word'],
          rows: [
            [
              w('It hops and is green.', 'Comemos en ella.'),
              w('f', 'm'),
              w('r', 'e'),
              w('o', 's'),
              w('g', 'a'),
              w('frog', 'mesa'),
            ],
            [
              w('It is white and you drink it.', 'Brilla de noche.'),
              w('m', 'l'),
              w('i', 'u'),
              w('l', 'n'),
              w('k', 'a'),
              w('milk', 'luna'),
            ],
            [
              w('It gives light.', 'Dice miau.'),
              w('l', 'g'),
              w('a', 'a'),
              w('m', 't'),
              w('p', 'o'),
              w('lamp', 'gato'),
            ],
            [
              w('A bird builds it.', 'Una flor con espinas.'),
              w('n', 'r'),
              w('e', 'o'),
              w('s', 's'),
              w('t', 'a'),
              w('nest', 'rosa'),
            ],
            [
              w('It has five fingers.', 'Es blanca y flota en el cielo.'),
              w('h', 'n'),
              w('a', 'u'),
              w('n', 'b'),
              w('d', 'e'),
              w('hand', 'nube'),
            ],
            [
              w('You do it with both feet.', 'Un árbol verde todo el año.'),
              w('j', 'p'),
              w('u', 'i'),
              w('m', 'n'),
              w('p', 'o'),
              w('jump', 'pino'),
            ],
          ],
        },
      ],
      prompt: w('{clue} Put the letters in order.', '{clue} Ordena las letras.'),
      response: {
        kind: 'order',
        entries: [
          { id: 'first', text: shown('a') },
          { id: 'second', text: shown('b') },
          { id: 'third', text: shown('c') },
          { id: 'fourth', text: shown('d') },
        ],
      },
      slips: [
        slip(
          'first-sound-misplaced',
          { before: ['second', 'first'] },
          'Say the word slowly. Which sound do you hear first?',
          'Di la palabra despacio. ¿Qué sonido oyes primero?',
        ),
        slip(
          'end-misplaced',
          { before: ['fourth', 'third'] },
          'Listen to the end of the word once more.',
          'Escucha otra vez el final de la palabra.',
        ),
      ],
      hints: [
        w('Say the word very slowly, sound by sound.', 'Di la palabra muy despacio, sonido por sonido.'),
        w(
          'Put a letter down for each sound, beginning with the first.',
          'Pon una letra por cada sonido, empezando por el primero.',
        ),
      ],
      steps: [w('{a} · {b} · {c} · {d}: “{word}”', '{a} · {b} · {c} · {d}: «{word}»')],
    },
  },
]
