import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

const kiteText = w(
  '(1) The kite had faded stripes and three patches. (2) It pulled so hard that Leila had to hold the string with both hands. (3) “More string!” called her cousin. (4) She laughed until her sides hurt.',
  '(1) El papalote tenía rayas desteñidas y tres parches. (2) Jalaba tanto que Leila tuvo que sujetar el hilo con las dos manos. (3) «¡Más hilo!», gritó su prima. (4) Se rio hasta que le dolió la panza.',
)
const owlText = w(
  '(1) An owl sets out when the last light is gone. (2) It notices a mouse under leaves by its rustle alone. (3) The soft edge of its feathers swallows every sound. (4) It turns its head until it sees its own tail.',
  '(1) El búho sale cuando se va la última luz. (2) Nota un ratón bajo las hojas solo por su crujido. (3) El borde suave de sus plumas se traga todo sonido. (4) Gira la cabeza hasta ver su propia cola.',
)

/** Reading, reading closely, grades 3 and 4. All passages are our own. */
export const closely34: readonly SampleTemplate[] = [
  {
    code: 'RC3.1-A',
    competency: 'RC3.1',
    template: {
      parameters: [
        { name: 'who', oneOf: ['Naledi', 'Omar', 'Mei'] },
        {
          names: ['claim', 'proof'],
          rows: [
            [
              w('was very tired', 'tenía mucho sueño'),
              w(
                'Twice the head sank down onto the open book.',
                'Dos veces la cabeza cayó sobre el libro abierto.',
              ),
            ],
            [
              w('was nervous', 'sentía nervios'),
              w(
                'The fingers tapped on the table and would not stop.',
                'Los dedos golpeaban la mesa y no paraban.',
              ),
            ],
            [
              w('was proud', 'sentía orgullo'),
              w(
                'The drawing was shown to everybody who came by.',
                'Le mostró el dibujo a todo el que pasaba.',
              ),
            ],
            [
              w('was hungry', 'tenía hambre'),
              w(
                'The plate was empty before the others sat down.',
                'El plato quedó vacío antes de que los demás se sentaran.',
              ),
            ],
            [
              w('was waiting for somebody', 'esperaba a alguien'),
              w(
                'At every step in the hall the eyes went to the door.',
                'Con cada paso en el pasillo, los ojos iban a la puerta.',
              ),
            ],
          ],
        },
      ],
      passage: w(
        '{who} was home from school. Rain ran down the window. {proof} In the next room a radio was playing.',
        '{who} ya estaba en casa. La lluvia bajaba por la ventana. {proof} En el cuarto de al lado sonaba la radio.',
      ),
      prompt: w('Which sentence proves that {who} {claim}?', '¿Qué oración prueba que {who} {claim}?'),
      response: {
        kind: 'choice',
        options: [
          { id: 'proof', text: shown('proof'), right: true },
          { id: 'home', text: w('{who} was home from school.', '{who} ya estaba en casa.') },
          { id: 'rain', text: w('Rain ran down the window.', 'La lluvia bajaba por la ventana.') },
          {
            id: 'radio',
            text: w('In the next room a radio was playing.', 'En el cuarto de al lado sonaba la radio.'),
          },
        ],
      },
      slips: [
        slip(
          'true-but-no-proof',
          { chose: 'home' },
          'That is true. Does it show how {who} feels?',
          'Eso es cierto. ¿Muestra cómo se siente {who}?',
        ),
        slip(
          'mood-for-proof',
          { chose: 'rain' },
          'Rain tells about the weather. Look for what {who} does.',
          'La lluvia habla del tiempo. Busca lo que hace {who}.',
        ),
        slip(
          'true-but-no-proof',
          { chose: 'radio' },
          'That is in another room. Look for what {who} does.',
          'Eso es en otro cuarto. Busca lo que hace {who}.',
        ),
      ],
      hints: [
        w(
          'How do you look when you feel that way? Find it in the text.',
          '¿Cómo te ves cuando te sientes así? Búscalo en el texto.',
        ),
        w(
          'A proof shows it, also to somebody who does not believe you.',
          'Una prueba lo muestra, aun a quien no te cree.',
        ),
      ],
      steps: [
        w(
          '“{proof}” This is what one does who feels so. The other sentences tell only where it is and what is around.',
          '«{proof}» Eso hace quien se siente así. Las otras oraciones solo dicen dónde y qué hay alrededor.',
        ),
      ],
    },
  },
  {
    code: 'RC3.1-B',
    competency: 'RC3.1',
    template: {
      parameters: [
        {
          names: ['text', 'question', 'n'],
          rows: [
            [
              kiteText,
              w(
                'Which sentence proves that the wind was strong?',
                '¿Qué oración prueba que el viento era fuerte?',
              ),
              2,
            ],
            [
              kiteText,
              w('Which sentence proves that she was not alone?', '¿Qué oración prueba que no estaba sola?'),
              3,
            ],
            [
              kiteText,
              w(
                'Which sentence proves that the kite was old?',
                '¿Qué oración prueba que el papalote era viejo?',
              ),
              1,
            ],
            [
              kiteText,
              w('Which sentence proves that she was glad?', '¿Qué oración prueba que estaba contenta?'),
              4,
            ],
            [
              owlText,
              w(
                'Which sentence proves that owls hunt in the dark?',
                '¿Qué oración prueba que los búhos cazan en la oscuridad?',
              ),
              1,
            ],
            [
              owlText,
              w('Which sentence proves that owls hear well?', '¿Qué oración prueba que los búhos oyen bien?'),
              2,
            ],
            [
              owlText,
              w(
                'Which sentence proves that owls fly quietly?',
                '¿Qué oración prueba que los búhos vuelan sin ruido?',
              ),
              3,
            ],
            [
              owlText,
              w(
                'Which sentence proves that owls can look behind themselves?',
                '¿Qué oración prueba que los búhos pueden mirar hacia atrás?',
              ),
              4,
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('{question} Write its number.', '{question} Escribe su número.'),
      response: { kind: 'number', answer: 'n' },
      slips: [
        slip(
          'true-but-no-proof',
          { holds: 'response >= 1 && response <= 4 && response != n' },
          'Read that sentence aloud. Does it say so, or did you know it from elsewhere?',
          'Lee esa oración en voz alta. ¿Lo dice o lo sabías de antes?',
        ),
      ],
      hints: [
        w(
          'Take the sentences one by one. Ask: could I show this to a friend as proof?',
          'Toma las oraciones una por una. Pregunta: ¿se la mostraría a un amigo como prueba?',
        ),
        w(
          'Look for words that do the same as the words of the question.',
          'Busca palabras que digan lo mismo que las de la pregunta.',
        ),
      ],
      steps: [w('Sentence {n} shows it.', 'La oración {n} lo muestra.')],
      minutes: 2,
    },
  },
  {
    code: 'RC4.1-A',
    competency: 'RC4.1',
    template: {
      parameters: [
        {
          names: ['text', 'question', 'right', 'no', 'nor', 'clue'],
          rows: [
            [
              w(
                'Kenji wiped the flour off his nose. He looked into the oven for the fifth time. Eight candles lay ready on the table.',
                'Kenji se limpió la harina de la nariz. Miró el horno por quinta vez. En la mesa había ocho velas listas.',
              ),
              w('What is Kenji doing?', '¿Qué está haciendo Kenji?'),
              w('making a birthday cake', 'un pastel de cumpleaños'),
              w('warming up supper', 'calentar la cena'),
              w('cleaning the kitchen', 'limpiar la cocina'),
              w('flour, oven, eight candles', 'harina, horno, ocho velas'),
            ],
            [
              w(
                'Leila held on to her ticket. Voices hummed in the hall. Then the lights went out and the curtain moved.',
                'Leila apretó su boleto. En la sala se oían voces. Entonces se apagaron las luces y se movió el telón.',
              ),
              w('Where is Leila?', '¿Dónde está Leila?'),
              w('in a theater', 'en un teatro'),
              w('at a train station', 'en una estación'),
              w('at home', 'en su casa'),
              w('ticket, lights go out, curtain', 'boleto, luces apagadas, telón'),
            ],
            [
              w(
                'Mateo folded the letter small. He had not read it to the end. All evening he said hardly a word.',
                'Mateo dobló la carta hasta dejarla chiquita. No la leyó hasta el final. En toda la noche casi no habló.',
              ),
              w('What kind of letter was it?', '¿Cómo era la carta?'),
              w('one with bad news', 'traía malas noticias'),
              w('an invitation to a party', 'era una invitación a una fiesta'),
              w('a bill for his father', 'era una cuenta para su papá'),
              w('folds it small, does not finish, says little', 'la dobla, no la termina, casi no habla'),
            ],
            [
              w(
                'Grandmother set one plate more than usual. She looked at the clock and put the good glasses out. When the bell rang she took off her apron.',
                'La abuela puso un plato más que siempre. Miró el reloj y sacó los vasos buenos. Cuando sonó el timbre se quitó el delantal.',
              ),
              w('What is going on?', '¿Qué pasa?'),
              w('a guest is coming', 'llega una visita'),
              w('she is moving out', 'se va a mudar'),
              w('she wants to go to bed', 'se quiere dormir'),
              w('one more plate, good glasses, the bell', 'un plato más, vasos buenos, el timbre'),
            ],
            [
              w(
                'The boots stood in a puddle. Water dripped from the coat onto the floor. Anjali rubbed her hands and moved closer to the stove.',
                'Las botas estaban en un charco. Del abrigo caía agua al piso. Anjali se frotó las manos y se acercó a la estufa.',
              ),
              w('What was it like outside?', '¿Cómo estaba afuera?'),
              w('wet and cold', 'húmedo y frío'),
              w('hot and dry', 'caliente y seco'),
              w('dark and windy', 'oscuro y con viento'),
              w('puddle, dripping coat, rubs her hands', 'charco, abrigo mojado, se frota las manos'),
            ],
            [
              w(
                'Kwame raised his arm, but the teacher called on somebody else. He raised it higher. He nearly fell off his chair.',
                'Kwame levantó la mano, pero la maestra llamó a otro. La levantó más. Casi se cayó de la silla.',
              ),
              w('What can you tell about Kwame?', '¿Qué se nota en Kwame?'),
              w('He knows the answer and wants to say it.', 'Sabe la respuesta y quiere decirla.'),
              w('He wants to go home.', 'Quiere irse a casa.'),
              w('He is bored.', 'Está aburrido.'),
              w('raises his arm again and higher', 'levanta la mano otra vez y más alto'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: shown('question'),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'uses-one-clue',
          { chose: 'no' },
          'One clue may fit. Does this fit all of them?',
          'Quizá una pista va con eso. ¿Van todas?',
        ),
        slip(
          'beyond-the-clues',
          { chose: 'nor' },
          'Could be, but what in the text shows it?',
          'Podría ser, pero ¿qué lo muestra en el texto?',
        ),
      ],
      hints: [
        w('The text does not say it. Collect three clues.', 'El texto no lo dice. Reúne tres pistas.'),
        w(
          'When did you last see these things together in real life?',
          '¿Cuándo viste estas cosas juntas en la vida real?',
        ),
      ],
      steps: [
        w('Clues: {clue}.', 'Pistas: {clue}.'),
        w('Together they say: {right}', 'Juntas dicen: {right}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'RC4.1-B',
    competency: 'RC4.1',
    template: {
      parameters: [
        {
          names: ['guess', 'one', 'two', 'off', 'none'],
          rows: [
            [
              w('It rained in the night.', 'En la noche llovió.'),
              w('There were puddles on the path.', 'Había charcos en el sendero.'),
              w('Drops hung from the leaves.', 'De las hojas colgaban gotas.'),
              w('The path leads to the mill.', 'El sendero lleva al molino.'),
              w('A bell rang at seven.', 'A las siete sonó una campana.'),
            ],
            [
              w('Somebody is ill.', 'Alguien está enfermo.'),
              w('The curtains stay closed at noon.', 'A mediodía siguen cerradas las cortinas.'),
              w('The doctor’s bike leans at the gate.', 'La bicicleta de la doctora está en la reja.'),
              w('The house has a red roof.', 'La casa tiene techo rojo.'),
              w('A neighbor reads the paper.', 'Un vecino lee el periódico.'),
            ],
            [
              w('The family is about to travel.', 'La familia va a salir de viaje.'),
              w('Suitcases stand by the door.', 'Hay maletas junto a la puerta.'),
              w('The neighbor gets a key for the plants.', 'Le dan una llave a la vecina para las plantas.'),
              w('They have two children.', 'Tienen dos niños.'),
              w('It is a warm morning.', 'Es una mañana tibia.'),
            ],
            [
              w('The team won.', 'El equipo ganó.'),
              w('They carry their keeper on their shoulders.', 'Cargan en hombros a su portera.'),
              w('Scarves fly into the air.', 'Las bufandas vuelan por el aire.'),
              w('The field is behind the school.', 'La cancha está detrás de la escuela.'),
              w('There were many people.', 'Había mucha gente.'),
            ],
            [
              w('Naledi is new here.', 'Naledi es nueva aquí.'),
              w('She reads every room number.', 'Lee el número de cada salón.'),
              w('She asks where the stairs are.', 'Pregunta dónde está la escalera.'),
              w('She wears a green coat.', 'Lleva un abrigo verde.'),
              w('It is Monday.', 'Es lunes.'),
            ],
            [
              w('The old man is lonely.', 'El señor mayor se siente solo.'),
              w(
                'He lays a second cup on the table that nobody uses.',
                'Pone en la mesa otra taza que nadie usa.',
              ),
              w(
                'He talks for a long time to whoever brings the mail.',
                'Platica largo rato con quien trae el correo.',
              ),
              w('He lives on the third floor.', 'Vive en el tercer piso.'),
              w('His shoes are polished.', 'Sus zapatos están boleados.'),
            ],
          ],
        },
      ],
      prompt: w(
        'Somebody thinks: “{guess}” Choose all sentences that are clues for it.',
        'Alguien piensa: «{guess}» Elige todas las oraciones que son pistas.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'one', text: shown('one'), right: true },
          { id: 'two', text: shown('two'), right: true },
          { id: 'off', text: shown('off') },
          { id: 'none', text: shown('none') },
        ],
      },
      slips: [
        slip(
          'detail-for-clue',
          { chose: 'off' },
          'That could be so in any case. Does it make the guess more likely?',
          'Eso podría ser en cualquier caso. ¿Hace más probable la idea?',
        ),
        slip(
          'detail-for-clue',
          { chose: 'none' },
          'Would that be otherwise if the guess were wrong?',
          '¿Eso sería distinto si la idea fuera falsa?',
        ),
        slip(
          'stops-after-one',
          { missed: 'two' },
          'There is a second clue. What else would one not see otherwise?',
          'Hay otra pista. ¿Qué más no se vería de otro modo?',
        ),
      ],
      hints: [
        w(
          'For each sentence ask: would I see this if the guess were wrong?',
          'Con cada oración pregunta: ¿vería esto si la idea fuera falsa?',
        ),
        w('Two sentences fit only if the guess is right.', 'Dos oraciones solo van si la idea es cierta.'),
      ],
      steps: [w('Clues: {one} {two}', 'Pistas: {one} {two}')],
      minutes: 2,
    },
  },
]
