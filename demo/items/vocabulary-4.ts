import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, vocabulary, grade 4. */
export const vocabulary4: readonly SampleTemplate[] = [
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
              w('pedal, pedestrian, pedestal', 'pedal, pedestal, bípedo'),
              w('ped', 'ped'),
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
  {
    code: 'VO4.2-B',
    competency: 'VO4.2',
    template: {
      parameters: [
        {
          names: ['a', 'am'],
          rows: [
            [w('biology', 'biología'), w('the study of life', 'el estudio de la vida')],
            [w('geology', 'geología'), w('the study of the earth', 'el estudio de la tierra')],
          ],
        },
        {
          names: ['b', 'bm'],
          rows: [
            [w('telescope', 'telescopio'), w('for seeing what is far', 'para ver lo que está lejos')],
            [w('microscope', 'microscopio'), w('for seeing what is small', 'para ver lo que es pequeño')],
          ],
        },
        {
          names: ['c', 'cm'],
          rows: [
            [w('autograph', 'autógrafo'), w('one’s own writing', 'escrito de la propia mano')],
            [w('thermometer', 'termómetro'), w('for measuring heat', 'para medir el calor')],
          ],
        },
      ],
      prompt: w('Join each word with what its parts say.', 'Une cada palabra con lo que dicen sus partes.'),
      response: {
        kind: 'match',
        pairs: [
          { id: 'a', left: shown('a'), right: shown('am') },
          { id: 'b', left: shown('b'), right: shown('bm') },
          { id: 'c', left: shown('c'), right: shown('cm') },
        ],
      },
      slips: [
        slip(
          'ignores-the-root',
          { joined: ['a', 'b'] },
          'Look at the end of the word: does it study, see or measure?',
          'Mira el final de la palabra: ¿estudia, mira o mide?',
        ),
        slip(
          'ignores-the-root',
          { joined: ['b', 'c'] },
          'Look at the end of the word: does it study, see or measure?',
          'Mira el final de la palabra: ¿estudia, mira o mide?',
        ),
        slip(
          'ignores-the-root',
          { joined: ['c', 'a'] },
          'Look at the beginning of the word. Which other word begins so?',
          'Mira el comienzo de la palabra. ¿Qué otra empieza así?',
        ),
      ],
      hints: [
        w('Cut each word into its two parts.', 'Corta cada palabra en sus dos partes.'),
        w('Where have you met each part before?', '¿Dónde has visto antes cada parte?'),
      ],
      steps: [w('{a}: {am}. {b}: {bm}. {c}: {cm}.', '{a}: {am}. {b}: {bm}. {c}: {cm}.')],
    },
  },
]
