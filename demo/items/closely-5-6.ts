import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, reading closely, grades 5 and 6. All passages are our own. */
export const closely56: readonly SampleTemplate[] = [
  {
    code: 'RC5.1-A',
    competency: 'RC5.1',
    template: {
      parameters: [
        { name: 'author', oneOf: ['Rosa Tamayo', 'Idris Bello'] },
        {
          names: ['source', 'changed', 'topic'],
          rows: [
            [
              w('The river gives, and the river takes.', 'El río da y el río quita.'),
              w('The river gives and it also takes away.', 'El río da y también se lleva cosas.'),
              w('the river', 'el río'),
            ],
            [
              w('Nobody in our street owned a clock.', 'Nadie en nuestra calle tenía reloj.'),
              w('No one on our street had any clocks.', 'En nuestra calle no había relojes.'),
              w('the street', 'la calle'),
            ],
            [
              w('Bread tastes of the hands that made it.', 'El pan sabe a las manos que lo hicieron.'),
              w('Bread tastes like the hands of the baker.', 'El pan sabe a las manos del panadero.'),
              w('bread', 'el pan'),
            ],
            [
              w('A good question is half of the way.', 'Una buena pregunta es la mitad del camino.'),
              w('A good question is halfway there.', 'Una buena pregunta es medio camino.'),
              w('questions', 'las preguntas'),
            ],
          ],
        },
      ],
      passage: w('From a book by {author}:\n\n{source}', 'De un libro de {author}:\n\n{source}'),
      prompt: w('Which sentence quotes it correctly?', '¿Qué oración lo cita bien?'),
      response: {
        kind: 'choice',
        options: [
          {
            id: 'exact',
            text: w(
              'About {topic} {author} writes: “{source}”',
              'Sobre {topic}, {author} escribe: «{source}»',
            ),
            right: true,
          },
          {
            id: 'changed',
            text: w(
              'About {topic} {author} writes: “{changed}”',
              'Sobre {topic}, {author} escribe: «{changed}»',
            ),
          },
          { id: 'noMarks', text: w('About {topic} I think: {source}', 'Sobre {topic} pienso: {source}') },
        ],
      },
      slips: [
        slip(
          'changes-the-words',
          { chose: 'changed' },
          'Compare it word by word with the book.',
          'Compáralo palabra por palabra con el libro.',
        ),
        slip(
          'quotes-as-own',
          { chose: 'noMarks' },
          'These are the words of somebody else. How does a reader see that?',
          'Esas palabras son de otra persona. ¿Cómo lo ve quien lee?',
        ),
      ],
      hints: [
        w(
          'Inside quotation marks each word stands as in the source.',
          'Entre comillas cada palabra va como en la fuente.',
        ),
        w('A quotation also says whose words they are.', 'Una cita dice también de quién son las palabras.'),
      ],
      steps: [
        w(
          'Same words, in quotation marks, with the name: that is a quotation.',
          'Las mismas palabras, entre comillas y con el nombre: eso es una cita.',
        ),
      ],
    },
  },
  {
    code: 'RC6.1-A',
    competency: 'RC6.1',
    template: {
      parameters: [
        {
          names: ['text', 'right', 'opinion', 'detail'],
          rows: [
            [
              w(
                'In many cities people put beehives on flat roofs. Bees find more kinds of flowers in parks and balconies than in large fields of one crop. One hive on a roof can give forty pounds of honey.',
                'En muchas ciudades la gente pone colmenas en los techos planos. En parques y balcones las abejas hallan más tipos de flores que en campos grandes de un solo cultivo. Una colmena puede dar cuarenta libras de miel.',
              ),
              w(
                'Bees do well on city roofs because they find many kinds of flowers there.',
                'A las abejas les va bien en los techos de la ciudad porque hallan muchos tipos de flores.',
              ),
              w(
                'Bees on roofs are a wonderful idea that every city should copy.',
                'Las abejas en los techos son una idea maravillosa que toda ciudad debería copiar.',
              ),
              w('One hive can give forty pounds of honey.', 'Una colmena puede dar cuarenta libras de miel.'),
            ],
            [
              w(
                'Octopuses have no bones. They can squeeze through a hole as small as a coin. This saves them from hunters, and it lets them reach food in narrow cracks.',
                'Los pulpos no tienen huesos. Pueden pasar por un agujero del tamaño de una moneda. Eso los salva de los cazadores y les permite alcanzar comida en grietas.',
              ),
              w(
                'Having no bones helps octopuses to hide and to find food.',
                'No tener huesos ayuda a los pulpos a esconderse y a hallar comida.',
              ),
              w(
                'Octopuses are the strangest animals of the sea.',
                'Los pulpos son los animales más raros del mar.',
              ),
              w('A hole may be as small as a coin.', 'Un agujero puede ser del tamaño de una moneda.'),
            ],
            [
              w(
                'When a bridge gets warm, it grows a little longer. Builders leave gaps so that it does not crack. You can hear them: wheels click when they roll over a gap.',
                'Cuando un puente se calienta, se alarga un poco. Los constructores dejan ranuras para que no se agriete. Se pueden oír: las ruedas hacen clic al pasar por una.',
              ),
              w(
                'Bridges need gaps because warmth makes them longer.',
                'Los puentes necesitan ranuras porque el calor los alarga.',
              ),
              w('It is clever to build bridges with gaps.', 'Es muy inteligente hacer puentes con ranuras.'),
              w('Wheels click when they roll over a gap.', 'Las ruedas hacen clic al pasar por una ranura.'),
            ],
            [
              w(
                'Long ago, letters crossed the desert with camel riders. A letter could take two months. Today the same way takes a message less than a second, but some riders’ families still know every well.',
                'Hace mucho, las cartas cruzaban el desierto con jinetes en camello. Una carta podía tardar dos meses. Hoy un mensaje tarda menos de un segundo, pero algunas familias de jinetes aún conocen cada pozo.',
              ),
              w(
                'Messages across the desert once took months by camel; today they take a moment.',
                'Los mensajes por el desierto tardaban meses en camello; hoy tardan un instante.',
              ),
              w(
                'Life with camels was much nicer than today.',
                'La vida con camellos era mucho más bonita que hoy.',
              ),
              w('Some families still know every well.', 'Algunas familias aún conocen cada pozo.'),
            ],
            [
              w(
                'Salt was once so rare that people paid with it. It kept meat and fish from going bad through the winter. Whole cities grew rich where salt was found.',
                'Antes la sal era tan rara que se pagaba con ella. Evitaba que la carne y el pescado se echaran a perder en invierno. Ciudades enteras se hicieron ricas donde había sal.',
              ),
              w(
                'Salt was once precious because it kept food good.',
                'La sal fue muy valiosa porque conservaba la comida.',
              ),
              w('People were foolish to pay with salt.', 'La gente era tonta por pagar con sal.'),
              w('Fish was eaten in winter.', 'En invierno se comía pescado.'),
            ],
            [
              w(
                'Some schools let pupils sleep longer and begin at nine. Teachers there report fewer empty seats in the morning. Parents who start work early had to find somebody to take their children.',
                'Algunas escuelas dejan dormir más y empiezan a las nueve. Allí los maestros ven menos asientos vacíos por la mañana. Los padres que trabajan temprano tuvieron que buscar quién llevara a sus hijos.',
              ),
              w(
                'Starting later brings more pupils to class, but it is hard for some parents.',
                'Empezar más tarde hace que falten menos alumnos, pero es difícil para algunos padres.',
              ),
              w(
                'All schools should begin at nine, that is only fair.',
                'Todas las escuelas deberían empezar a las nueve, es lo justo.',
              ),
              w('Some parents start work early.', 'Algunos padres trabajan temprano.'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('Which is the best summary?', '¿Cuál es el mejor resumen?'),
      response: { kind: 'choice', options: optionsOf('right', 'opinion', 'detail') },
      slips: [
        slip(
          'opinion-in-summary',
          { chose: 'opinion' },
          'That is what somebody thinks of it. What does the text itself say?',
          'Eso es lo que alguien opina. ¿Qué dice el texto mismo?',
        ),
        slip(
          'detail-for-summary',
          { chose: 'detail' },
          'That is in the text, but only a small part. Would a friend know what it is about?',
          'Eso está en el texto, pero es una parte pequeña. ¿Sabría un amigo de qué trata?',
        ),
      ],
      hints: [
        w(
          'Tell a friend in one breath what the whole text says.',
          'Cuéntale a un amigo de un aliento lo que dice todo el texto.',
        ),
        w(
          'Leave out small details, and leave out whether you like it.',
          'Deja fuera los detalles pequeños y si te gusta o no.',
        ),
      ],
      steps: [
        w(
          '{right} This holds all of the text together and says no opinion.',
          '{right} Esto reúne todo el texto y no opina.',
        ),
      ],
      minutes: 2,
    },
  },
]
