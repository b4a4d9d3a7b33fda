import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, vocabulary, grade 3. */
export const vocabulary3: readonly SampleTemplate[] = [
  {
    code: 'VO3.1-A',
    competency: 'VO3.1',
    template: {
      parameters: [
        {
          names: ['text', 'word', 'right', 'no', 'nor', 'clue'],
          rows: [
            [
              w(
                'After two days without a drop of water the travelers were parched. They drank the whole jug.',
                'Tras dos días sin una gota de agua los viajeros tenían la garganta reseca. Se bebieron la jarra entera.',
              ),
              w('parched', 'reseca'),
              w('very thirsty and dry', 'muy seca, con mucha sed'),
              w('very happy', 'muy contenta'),
              w('lost', 'perdida'),
              w('without water; drank the whole jug', 'sin agua; bebieron la jarra entera'),
            ],
            [
              w(
                'Omar was drowsy. His eyes fell shut and he did not hear the question.',
                'Omar estaba somnoliento. Se le cerraban los ojos y no oyó la pregunta.',
              ),
              w('drowsy', 'somnoliento'),
              w('nearly asleep', 'casi dormido'),
              w('angry', 'enojado'),
              w('hard of hearing', 'medio sordo'),
              w('eyes fell shut', 'se le cerraban los ojos'),
            ],
            [
              w(
                'The bridge was so feeble that it shook under a cat.',
                'El puente era tan endeble que temblaba bajo un gato.',
              ),
              w('feeble', 'endeble'),
              w('weak', 'débil'),
              w('narrow', 'estrecho'),
              w('high', 'alto'),
              w('shook under a cat', 'temblaba bajo un gato'),
            ],
            [
              w(
                'The path was arduous: steep, full of stones, and it took all day.',
                'El sendero era arduo: empinado, lleno de piedras y duraba todo el día.',
              ),
              w('arduous', 'arduo'),
              w('hard to do', 'difícil'),
              w('beautiful', 'bonito'),
              w('short', 'corto'),
              w('steep, stones, all day', 'empinado, piedras, todo el día'),
            ],
            [
              w(
                'Mei is timid: she speaks softly and waits behind the others.',
                'Mei es tímida: habla bajito y espera detrás de los demás.',
              ),
              w('timid', 'tímida'),
              w('shy', 'que le da pena'),
              w('small', 'bajita'),
              w('sleepy', 'con sueño'),
              w('speaks softly, waits behind', 'habla bajito, espera detrás'),
            ],
            [
              w(
                'Water was scarce that summer; each family got only two buckets.',
                'Ese verano el agua era escasa; a cada familia le daban solo dos cubetas.',
              ),
              w('scarce', 'escasa'),
              w('little of it to be had', 'había muy poca'),
              w('dirty', 'sucia'),
              w('warm', 'tibia'),
              w('only two buckets', 'solo dos cubetas'),
            ],
            [
              w(
                'The tower was colossal. From the ground nobody could see its top.',
                'La torre era colosal. Desde el suelo nadie veía la punta.',
              ),
              w('colossal', 'colosal'),
              w('huge', 'enorme'),
              w('old', 'antigua'),
              w('crooked', 'torcida'),
              w('nobody could see its top', 'nadie veía la punta'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('What does “{word}” mean here?', '¿Qué significa aquí «{word}»?'),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'fits-the-scene-only',
          { chose: 'no' },
          'Put it in place of the word. Do the other words still fit?',
          'Ponlo en lugar de la palabra. ¿Las demás siguen encajando?',
        ),
        slip(
          'fits-the-scene-only',
          { chose: 'nor' },
          'Which words beside it say so?',
          '¿Qué palabras de al lado lo dicen?',
        ),
      ],
      hints: [
        w(
          'Read the words before and after. They explain it.',
          'Lee las palabras de antes y después. La explican.',
        ),
        w(
          'Put each answer in place of the word and read again.',
          'Pon cada respuesta en lugar de la palabra y vuelve a leer.',
        ),
      ],
      steps: [
        w('Clues: {clue}.', 'Pistas: {clue}.'),
        w('So “{word}” means: {right}.', 'Así que «{word}» significa: {right}.'),
      ],
    },
  },
  {
    code: 'VO3.2-A',
    competency: 'VO3.2',
    template: {
      parameters: [
        {
          names: ['sentence', 'word', 'right', 'other', 'no'],
          rows: [
            [
              w('At dusk a bat flew over the barn.', 'Se sentaron en un banco del parque.'),
              w('bat', 'banco'),
              w('an animal with wings', 'un asiento'),
              w('a stick to hit a ball', 'un lugar donde se guarda dinero'),
              w('a small barn', 'un árbol'),
            ],
            [
              w('Nadia swung the bat and hit the ball.', 'Mi tía guarda su dinero en el banco.'),
              w('bat', 'banco'),
              w('a stick to hit a ball', 'un lugar donde se guarda dinero'),
              w('an animal with wings', 'un asiento'),
              w('a strong arm', 'una bolsa'),
            ],
            [
              w('We sat on the bank and watched the river.', 'Se torció la muñeca jugando.'),
              w('bank', 'muñeca'),
              w('the edge of a river', 'una parte del brazo'),
              w('a place that keeps money', 'un juguete'),
              w('a small boat', 'una pelota'),
            ],
            [
              w('The suitcase is light; I carry it with one finger.', 'Escribe tu nombre en la hoja.'),
              w('light', 'hoja'),
              w('not heavy', 'un pedazo de papel'),
              w('a lamp', 'una parte de una planta'),
              w('not dark', 'un lápiz'),
            ],
            [
              w('The dog began to bark at the gate.', 'Encendimos una vela porque se fue la luz.'),
              w('bark', 'vela'),
              w('make the sound of a dog', 'algo que da luz'),
              w('the skin of a tree', 'la tela de un barco'),
              w('run', 'un fósforo'),
            ],
            [
              w('The bark of the oak is rough.', 'El viento llenó la vela y el barco avanzó.'),
              w('bark', 'vela'),
              w('the skin of a tree', 'la tela de un barco'),
              w('make the sound of a dog', 'algo que da luz'),
              w('a leaf', 'un remo'),
            ],
            [
              w('Kenji wears a watch on his left arm.', 'El perro movía la cola.'),
              w('watch', 'cola'),
              w('a small clock', 'una parte de un animal'),
              w('look at for a while', 'algo para pegar'),
              w('a ring', 'una fila de gente'),
            ],
          ],
        },
      ],
      prompt: w('“{sentence}” What does “{word}” mean here?', '«{sentence}» ¿Qué significa aquí «{word}»?'),
      response: { kind: 'choice', options: optionsOf('right', 'other', 'no') },
      slips: [
        slip(
          'takes-other-meaning',
          { chose: 'other' },
          'The word can mean that. Does it mean it in this sentence?',
          'La palabra puede significar eso. ¿Significa eso en esta oración?',
        ),
        slip(
          'guesses-from-scene',
          { chose: 'no' },
          'Think of what you know about the word. Which of its meanings fits?',
          'Piensa en lo que sabes de la palabra. ¿Cuál de sus significados va?',
        ),
      ],
      hints: [
        w(
          'See the sentence as a picture. What is “{word}” in it?',
          'Mira la oración como un dibujo. ¿Qué es «{word}» ahí?',
        ),
        w('Put each meaning in its place.', 'Pon cada significado en su lugar.'),
      ],
      steps: [w('In this sentence only one fits: {right}.', 'En esta oración solo va uno: {right}.')],
    },
  },
  {
    code: 'VO3.2-B',
    competency: 'VO3.2',
    template: {
      parameters: [
        {
          names: ['word', 's1', 'm1', 's2', 'm2', 'extra'],
          rows: [
            [
              w('ring', 'gato'),
              w('She wears a ring.', 'El gato duerme.'),
              w('a band on a finger', 'un animal'),
              w('Ring the bell.', 'Usa el gato para levantar el auto.'),
              w('make it sound', 'una herramienta'),
              w('a game', 'un juego'),
            ],
            [
              w('park', 'planta'),
              w('We play in the park.', 'Riega la planta.'),
              w('a green place', 'un ser vivo verde'),
              w('Park the car here.', 'Subimos a la segunda planta.'),
              w('leave it standing', 'un piso de un edificio'),
              w('a street', 'una calle'),
            ],
            [
              w('can', 'llama'),
              w('I can swim.', 'La llama come pasto.'),
              w('be able to', 'un animal de los Andes'),
              w('Open the can.', 'La llama de la vela se mueve.'),
              w('a metal box', 'lo que arde'),
              w('a fish', 'un teléfono'),
            ],
            [
              w('fly', 'copa'),
              w('A fly sits on the wall.', 'Bebió agua de una copa.'),
              w('an insect', 'algo para beber'),
              w('Birds fly south.', 'El nido está en la copa del árbol.'),
              w('move through the air', 'la parte alta de un árbol'),
              w('a wing', 'una raíz'),
            ],
            [
              w('match', 'pico'),
              w('Light the candle with a match.', 'El pájaro tiene el pico amarillo.'),
              w('a small stick for fire', 'la boca de un ave'),
              w('We won the match.', 'Subieron al pico de la montaña.'),
              w('a game between two', 'la punta más alta'),
              w('a lamp', 'una pluma'),
            ],
            [
              w('leaves', 'hoja'),
              w('The leaves turn yellow.', 'La hoja cayó del árbol.'),
              w('parts of a tree', 'una parte de una planta'),
              w('The bus leaves at noon.', 'Escribo en una hoja.'),
              w('goes away', 'un pedazo de papel'),
              w('pages', 'un lápiz'),
            ],
          ],
        },
      ],
      prompt: w(
        '“{word}”: join each sentence with what the word means in it.',
        '«{word}»: une cada oración con lo que significa ahí la palabra.',
      ),
      response: {
        kind: 'match',
        pairs: [
          { id: 'one', left: shown('s1'), right: shown('m1') },
          { id: 'two', left: shown('s2'), right: shown('m2') },
        ],
        extra: [{ id: 'extra', right: shown('extra') }],
      },
      slips: [
        slip(
          'takes-other-meaning',
          { joined: ['one', 'two'] },
          'Put that meaning into the sentence. Does it make sense?',
          'Pon ese significado en la oración. ¿Tiene sentido?',
        ),
        slip(
          'guesses-from-scene',
          { joined: ['two', 'extra'] },
          'That goes with the scene. Can the word itself mean it?',
          'Eso va con la escena. ¿La palabra puede significar eso?',
        ),
      ],
      hints: [
        w('See each sentence as a picture.', 'Mira cada oración como un dibujo.'),
        w(
          'Say the sentence again with the meaning in place of the word.',
          'Di la oración otra vez con el significado en lugar de la palabra.',
        ),
      ],
      steps: [w('{s1} Here: {m1}.', '{s1} Aquí: {m1}.'), w('{s2} Here: {m2}.', '{s2} Aquí: {m2}.')],
    },
  },
]
