import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, vocabulary, grade 3 to grade 4. */
export const vocabulary34: readonly SampleTemplate[] = [
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
    code: 'VO4.1-A',
    competency: 'VO4.1',
    template: {
      parameters: [
        {
          names: ['sentence', 'right', 'literal', 'no'],
          rows: [
            [
              w('“It is raining cats and dogs,” said Ravi.', '«Llueve a cántaros», dijo Ravi.'),
              w('It is raining very hard.', 'Llueve muy fuerte.'),
              w('Animals fall from the sky.', 'Caen jarras del cielo.'),
              w('It has stopped raining.', 'Ya dejó de llover.'),
            ],
            [
              w('Leila’s hands were as cold as ice.', 'Leila tenía las manos frías como el hielo.'),
              w('Her hands were very cold.', 'Tenía las manos muy frías.'),
              w('She held ice in her hands.', 'Tenía hielo en las manos.'),
              w('She wore gloves.', 'Llevaba guantes.'),
            ],
            [
              w('“Lend me a hand,” called the baker.', '«Échame una mano», pidió el panadero.'),
              w('Help me.', 'Ayúdame.'),
              w('Give me your hand to hold.', 'Dame tu mano.'),
              w('Wave to me.', 'Salúdame.'),
            ],
            [
              w('The test was a piece of cake.', 'El examen fue pan comido.'),
              w('It was easy.', 'Fue fácil.'),
              w('There was cake at the test.', 'En el examen hubo pan.'),
              w('It was long.', 'Fue largo.'),
            ],
            [
              w('Grandfather has a heart of gold.', 'El abuelo tiene un corazón de oro.'),
              w('He is very kind.', 'Es muy bueno.'),
              w('There is gold in his chest.', 'Tiene oro en el pecho.'),
              w('He is rich.', 'Es rico.'),
            ],
            [
              w('After the race my legs were lead.', 'Después de la carrera mis piernas eran de plomo.'),
              w('They felt heavy and tired.', 'Las sentía pesadas y cansadas.'),
              w('They were made of metal.', 'Eran de metal.'),
              w('They were faster than before.', 'Eran más rápidas que antes.'),
            ],
            [
              w('He let the cat out of the bag.', 'Se le fue la lengua.'),
              w('He told a secret.', 'Contó un secreto.'),
              w('A cat ran away.', 'Perdió la lengua.'),
              w('He packed his bag.', 'Habló otro idioma.'),
            ],
          ],
        },
      ],
      prompt: w('{sentence} What is meant?', '{sentence} ¿Qué se quiere decir?'),
      response: { kind: 'choice', options: optionsOf('right', 'literal', 'no') },
      slips: [
        slip(
          'word-by-word',
          { chose: 'literal' },
          'That is what the words say one by one. Could it be meant so?',
          'Eso dicen las palabras una por una. ¿Puede querer decir eso?',
        ),
        slip(
          'misses-the-picture',
          { chose: 'no' },
          'What is like what in this picture? What do they have in common?',
          '¿Qué se compara con qué? ¿Qué tienen en común?',
        ),
      ],
      hints: [
        w(
          'It is a picture made of words. What does the picture make you feel?',
          'Es una imagen hecha de palabras. ¿Qué te hace sentir?',
        ),
        w('When would somebody say this to you?', '¿Cuándo te lo diría alguien?'),
      ],
      steps: [
        w(
          'The words paint a picture; what is meant is: {right}',
          'Las palabras pintan una imagen; quieren decir: {right}',
        ),
      ],
    },
  },
  {
    code: 'VO4.2-A',
    competency: 'VO4.2',
    template: {
      parameters: [
        {
          names: ['words', 'root', 'right', 'no', 'nor'],
          rows: [
            [
              w('telescope, telephone, television', 'telescopio, teléfono, televisión'),
              w('tele', 'tele'),
              w('far', 'lejos'),
              w('sound', 'sonido'),
              w('new', 'nuevo'),
            ],
            [
              w('biology, biography, antibiotic', 'biología, biografía, antibiótico'),
              w('bio', 'bio'),
              w('life', 'vida'),
              w('book', 'libro'),
              w('illness', 'enfermedad'),
            ],
            [
              w('geography, geology, geometry', 'geografía, geología, geometría'),
              w('geo', 'geo'),
              w('earth', 'tierra'),
              w('number', 'número'),
              w('picture', 'dibujo'),
            ],
            [
              w('aquarium, aquatic, aqueduct', 'acuario, acuático, acueducto'),
              w('aqu', 'acu'),
              w('water', 'agua'),
              w('fish', 'pez'),
              w('glass', 'vidrio'),
            ],
            [
              w('microscope, microphone, microchip', 'microscopio, micrófono, microchip'),
              w('micro', 'micro'),
              w('small', 'pequeño'),
              w('loud', 'fuerte'),
              w('machine', 'máquina'),
            ],
            [
              w('thermometer, thermos, thermal', 'termómetro, termo, térmico'),
              w('therm', 'term'),
              w('heat', 'calor'),
              w('measure', 'medida'),
              w('bottle', 'botella'),
            ],
            [
              w('visible, vision, visit', 'visible, visión, visitar'),
              w('vis', 'vis'),
              w('see', 'ver'),
              w('go', 'ir'),
              w('friend', 'amigo'),
            ],
            [
              w('pedal, pedestrian, pedestal', 'pedal, peatón, pedestal'),
              w('ped', 'pe'),
              w('foot', 'pie'),
              w('wheel', 'rueda'),
              w('road', 'camino'),
            ],
          ],
        },
      ],
      prompt: w(
        '{words}: what does “{root}” mean in all of them?',
        '{words}: ¿qué significa «{root}» en todas?',
      ),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'fits-one-word-only',
          { chose: 'no' },
          'That may fit one of them. Try it in each.',
          'Eso quizá va con una. Pruébalo en todas.',
        ),
        slip(
          'fits-one-word-only',
          { chose: 'nor' },
          'Say what each of the words is. What do they share?',
          'Di qué es cada palabra. ¿Qué comparten?',
        ),
      ],
      hints: [
        w(
          'Say what each thing is or does. What do all three share?',
          'Di qué es o hace cada cosa. ¿Qué comparten las tres?',
        ),
        w('Try each answer in all three words.', 'Prueba cada respuesta en las tres palabras.'),
      ],
      steps: [w('Only “{right}” fits all three words.', 'Solo «{right}» va con las tres palabras.')],
    },
  },
]
