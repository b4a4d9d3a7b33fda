import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/**
 * Reading, stories, grades 4 to 5. All passages are our own; the old tales named belong to everybody.
 */
export const stories45: readonly SampleTemplate[] = [
  {
    code: 'ST4.1-A',
    competency: 'ST4.1',
    template: {
      parameters: [
        {
          names: ['text', 'right', 'topic', 'plot'],
          rows: [
            [
              w(
                'For a year nobody spoke to the new neighbor, because he always looked so grim. When the cellar flooded, he was the first to come with buckets. “My face simply is like that,” he laughed.',
                'Por un año nadie le habló al vecino nuevo, porque tenía cara de enojado. Cuando se inundó el sótano, fue el primero en llegar con cubetas. «Así es mi cara», se rio.',
              ),
              w(
                'We can be wrong about people when we judge by looks.',
                'Nos equivocamos con la gente si juzgamos por la apariencia.',
              ),
              w('neighbors', 'los vecinos'),
              w('A cellar floods and a neighbor helps.', 'Se inunda un sótano y un vecino ayuda.'),
            ],
            [
              w(
                'Naledi was the only one who could not swim, so she said she did not want to. One evening she went to the lake alone with her aunt and learned. In August she jumped first.',
                'Naledi era la única que no sabía nadar y decía que no quería. Una tarde fue sola al lago con su tía y aprendió. En agosto saltó primero.',
              ),
              w(
                'Courage can begin with admitting what you cannot do.',
                'El valor puede empezar al aceptar lo que no se sabe.',
              ),
              w('swimming', 'la natación'),
              w('A girl learns to swim with her aunt.', 'Una niña aprende a nadar con su tía.'),
            ],
            [
              w(
                'The brothers fought over their grandfather’s watch until it fell and broke. In its case lay a slip of paper: “For both of you. It never worked; I only liked to look at it with you.”',
                'Los hermanos pelearon por el reloj del abuelo hasta que cayó y se rompió. Dentro había un papelito: «Para los dos. Nunca funcionó; solo me gustaba mirarlo con ustedes».',
              ),
              w('Time together is worth more than things.', 'El tiempo juntos vale más que las cosas.'),
              w('watches', 'los relojes'),
              w('A watch falls and breaks.', 'Un reloj cae y se rompe.'),
            ],
            [
              w(
                'In the dry year everyone locked up their well. Only Mrs. Okoye left hers open and put up a sign: “Take what you need.” At the end of summer hers was the only one with a full bucket beside it, each day from someone else.',
                'En el año seco todos cerraron su pozo con llave. Solo la señora Okoye dejó el suyo abierto con un letrero: «Tome lo que necesite». Al final del verano, junto al suyo había cada día una cubeta llena que alguien le traía.',
              ),
              w('Generosity comes back.', 'La generosidad regresa.'),
              w('water', 'el agua'),
              w('People lock their wells.', 'La gente cierra sus pozos.'),
            ],
            [
              w(
                'Tariq copied every drawing of his idol until nobody could tell them apart. At the exhibition people walked past. They stopped only at a small sketch of his street that he had hung up by mistake.',
                'Tariq copió cada dibujo de su ídolo hasta que nadie los distinguía. En la exposición la gente pasaba de largo. Solo se detenía ante un pequeño dibujo de su calle que colgó por error.',
              ),
              w('What is our own speaks most to others.', 'Lo propio es lo que más les dice a los demás.'),
              w('art', 'el arte'),
              w('A boy shows drawings at an exhibition.', 'Un niño muestra dibujos en una exposición.'),
            ],
            [
              w(
                'When the family moved, the girl planted a twig of the old fig tree in a pot. For two winters it looked dead. In the third spring a leaf opened, and for the first time she called the new house “home”.',
                'Cuando la familia se mudó, la niña plantó en una maceta una rama de la vieja higuera. Por dos inviernos pareció muerta. A la tercera primavera abrió una hoja, y por primera vez ella llamó «hogar» a la casa nueva.',
              ),
              w('Taking root in a new place needs time.', 'Echar raíces en un lugar nuevo toma tiempo.'),
              w('moving house', 'las mudanzas'),
              w('A twig grows in a pot.', 'Una rama crece en una maceta.'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('What is the big idea of this story?', '¿Cuál es la gran idea de esta historia?'),
      response: { kind: 'choice', options: optionsOf('right', 'topic', 'plot') },
      slips: [
        slip(
          'topic-for-theme',
          { chose: 'topic' },
          'That is the topic in a word. What does the story say about it?',
          'Ese es el tema en una palabra. ¿Qué dice la historia sobre él?',
        ),
        slip(
          'plot-for-theme',
          { chose: 'plot' },
          'That is what happens. What does it tell about people, anywhere?',
          'Eso es lo que pasa. ¿Qué dice sobre las personas en cualquier lugar?',
        ),
      ],
      hints: [
        w(
          'What is different at the end from what somebody thought at first?',
          '¿Qué es distinto al final de lo que se pensaba al principio?',
        ),
        w(
          'Say it in a sentence without the names of this story.',
          'Dilo en una oración sin los nombres de esta historia.',
        ),
      ],
      steps: [
        w(
          'A big idea is a sentence about life that the story shows: {right}',
          'Una gran idea es una oración sobre la vida que la historia muestra: {right}',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ST4.2-A',
    competency: 'ST4.2',
    template: {
      parameters: [
        {
          names: ['text', 'is'],
          rows: [
            [
              w(
                'I pressed my ear to the door. My brother was whispering with somebody, but I could not make out a word.',
                'Pegué el oído a la puerta. Mi hermano hablaba bajito con alguien, pero no entendí ni una palabra.',
              ),
              1,
            ],
            [
              w(
                'We rowed all night. When the sun came up, I saw that my hands were bleeding.',
                'Remamos toda la noche. Cuando salió el sol vi que mis manos sangraban.',
              ),
              1,
            ],
            [
              w(
                'Anjali wondered what her father kept in the box. He smiled, and she could not tell what he was thinking.',
                'Anjali se preguntaba qué guardaba su papá en la caja. Él sonrió y ella no supo qué pensaba.',
              ),
              2,
            ],
            [
              w(
                'Mateo hoped that nobody saw him. Behind him he heard steps; he did not know whose.',
                'Mateo esperaba que nadie lo viera. Oyó pasos detrás; no sabía de quién.',
              ),
              2,
            ],
            [
              w(
                'Mei thought that Omar was angry. Omar, for his part, thought only of his empty stomach.',
                'Mei pensaba que Omar estaba enojado. Omar, en cambio, solo pensaba en su estómago vacío.',
              ),
              3,
            ],
            [
              w(
                'The queen feared the letter. Far away, the messenger dreamed of his bed and did not know what he carried.',
                'La reina temía la carta. Lejos, el mensajero soñaba con su cama y no sabía lo que llevaba.',
              ),
              3,
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('Who is telling this?', '¿Quién cuenta esto?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'inside', text: w('somebody in the story', 'alguien de la historia'), right: 'is == 1' },
          {
            id: 'one',
            text: w(
              'a teller outside who knows the thoughts of one person',
              'alguien de fuera que conoce los pensamientos de una persona',
            ),
            right: 'is == 2',
          },
          {
            id: 'all',
            text: w(
              'a teller outside who knows the thoughts of all',
              'alguien de fuera que conoce los pensamientos de todos',
            ),
            right: 'is == 3',
          },
        ],
      },
      slips: [
        slip(
          'misses-the-i',
          { chose: 'inside' },
          'Look for “I” and “we” outside of speech. Are they there?',
          'Busca «yo» o «nosotros» fuera de los diálogos. ¿Están?',
        ),
        slip(
          'counts-minds-wrongly',
          { chose: 'one' },
          'Whose thoughts do we hear? Count the heads we look into.',
          '¿De quién oímos los pensamientos? Cuenta en cuántas cabezas entramos.',
        ),
        slip(
          'counts-minds-wrongly',
          { chose: 'all' },
          'Is there somebody here whose thoughts stay hidden?',
          '¿Hay alguien cuyos pensamientos quedan ocultos?',
        ),
      ],
      hints: [
        w('Is there an “I” who was there?', '¿Hay un «yo» que estuvo ahí?'),
        w('If not: into how many heads do we look?', 'Si no: ¿en cuántas cabezas entramos?'),
      ],
      steps: [
        w(
          "{is == 1 ? 'The teller says I or we: somebody in the story.' : is == 2 ? 'We look into one head only; the other thoughts stay hidden.' : 'We look into more than one head.'}",
          "{is == 1 ? 'Quien cuenta dice yo o nosotros: es alguien de la historia.' : is == 2 ? 'Entramos en una sola cabeza; lo demás queda oculto.' : 'Entramos en más de una cabeza.'}",
        ),
      ],
    },
  },
  {
    code: 'ST5.1-A',
    competency: 'ST5.1',
    template: {
      parameters: [
        {
          names: ['first', 'second', 'shared', 'onlyFirst', 'neither'],
          rows: [
            [
              w(
                'Omar was the last to finish the race. He had stopped to help a boy who had fallen. The whole stand clapped.',
                'Omar llegó al último en la carrera. Se había detenido a ayudar a un niño que cayó. Toda la tribuna aplaudió.',
              ),
              w(
                'Mei left the contest because her neighbor’s goat had run away. She came home muddy and without a ribbon, but with the goat.',
                'Mei dejó el concurso porque se escapó la cabra de su vecina. Volvió a casa con lodo y sin listón, pero con la cabra.',
              ),
              w('Helping can matter more than winning.', 'Ayudar puede importar más que ganar.'),
              w('People clap for those who help.', 'La gente aplaude a quien ayuda.'),
              w('Practice makes winners.', 'Practicando se gana.'),
            ],
            [
              w(
                'The tailor told nobody that he could not read. One day he sewed a letter into a coat and lost the order of a lifetime.',
                'El sastre no le dijo a nadie que no sabía leer. Un día cosió una carta dentro de un abrigo y perdió el pedido de su vida.',
              ),
              w(
                'For years Anjali pretended not to need glasses. Then she waved at a stranger and missed her own sister on the platform.',
                'Por años Anjali fingió no necesitar lentes. Luego saludó a un extraño y no vio a su propia hermana en el andén.',
              ),
              w(
                'What we hide out of shame can cost us dearly.',
                'Lo que escondemos por pena puede salir caro.',
              ),
              w('A tailor needs to read.', 'Un sastre necesita leer.'),
              w('Glasses are useful.', 'Los lentes son útiles.'),
            ],
            [
              w(
                'The girl planted trees although she would never sit in their shade. “Somebody planted mine,” she said.',
                'La niña plantó árboles aunque nunca se sentaría a su sombra. «Alguien plantó el mío», dijo.',
              ),
              w(
                'The old mapmaker drew paths he could no longer walk. Under each he wrote: “For whoever comes.”',
                'El viejo cartógrafo dibujaba caminos que ya no podía recorrer. Bajo cada uno escribía: «Para quien venga».',
              ),
              w(
                'We do some things for people who come after us.',
                'Hacemos algunas cosas por quienes vendrán después.',
              ),
              w('Trees give shade.', 'Los árboles dan sombra.'),
              w('Old people know more.', 'Los viejos saben más.'),
            ],
            [
              w(
                'Kwame practiced the hardest piece in secret and failed on stage. He bowed, sat down and played it once more, slowly. That was the best part of the evening.',
                'Kwame practicó a escondidas la pieza más difícil y se equivocó en el escenario. Saludó, se sentó y la tocó otra vez, despacio. Fue lo mejor de la noche.',
              ),
              w(
                'The kite tore on its first flight. Luz sewed it with red thread, and from then on everybody knew it by its seam.',
                'El papalote se rompió en su primer vuelo. Luz lo cosió con hilo rojo, y desde entonces todos lo conocían por su costura.',
              ),
              w('A failure can become a strength.', 'Un fracaso puede volverse una fuerza.'),
              w('Music should be played slowly.', 'La música debe tocarse despacio.'),
              w('New things never break.', 'Lo nuevo nunca se rompe.'),
            ],
            [
              w(
                'Each of the three sisters claimed the garden. When they took down the fences to fight better, they saw for the first time how large it was.',
                'Cada una de las tres hermanas quería el jardín. Cuando quitaron las cercas para pelear mejor, vieron por primera vez lo grande que era.',
              ),
              w(
                'Two bakers on one street ruined each other with low prices. The flood drove both into one shop. They never parted again.',
                'Dos panaderos de una calle se arruinaban bajando precios. La inundación llevó a los dos a una tienda. Nunca más se separaron.',
              ),
              w('Rivals can gain by sharing.', 'Los rivales pueden ganar si comparten.'),
              w('Sisters quarrel about land.', 'Las hermanas pelean por la tierra.'),
              w('Floods destroy shops.', 'Las inundaciones destruyen tiendas.'),
            ],
            [
              w(
                'Naledi’s stutter vanished when she sang. So she sang her question to the mayor, and he answered.',
                'El tartamudeo de Naledi desaparecía al cantar. Así que le cantó su pregunta al alcalde, y él respondió.',
              ),
              w(
                'Ravi could not write well, but he drew the accident stroke by stroke. The judge understood everything.',
                'Ravi no escribía bien, pero dibujó el accidente trazo por trazo. El juez entendió todo.',
              ),
              w('There are many ways to make oneself heard.', 'Hay muchas maneras de hacerse oír.'),
              w('Singing cures everything.', 'Cantar lo cura todo.'),
              w('Judges like pictures.', 'A los jueces les gustan los dibujos.'),
            ],
          ],
        },
      ],
      passage: w('Story 1: {first}\n\nStory 2: {second}', 'Cuento 1: {first}\n\nCuento 2: {second}'),
      prompt: w('Which idea do both stories show?', '¿Qué idea muestran los dos cuentos?'),
      response: { kind: 'choice', options: optionsOf('shared', 'onlyFirst', 'neither') },
      slips: [
        slip(
          'fits-one-story',
          { chose: 'onlyFirst' },
          'Try it on both stories. Does the second one show it too?',
          'Pruébala con los dos cuentos. ¿El segundo también la muestra?',
        ),
        slip(
          'fits-no-story',
          { chose: 'neither' },
          'Which lines show that? Look for them in both.',
          '¿Qué líneas muestran eso? Búscalas en los dos.',
        ),
      ],
      hints: [
        w(
          'Say for each story in one sentence what it shows.',
          'Di en una oración lo que muestra cada cuento.',
        ),
        w(
          'The people and things differ. What is alike beneath?',
          'Las personas y cosas son distintas. ¿Qué se parece en el fondo?',
        ),
      ],
      steps: [
        w(
          'Both show: {shared} What happens is different in each.',
          'Los dos muestran: {shared} Lo que pasa es distinto en cada uno.',
        ),
      ],
      minutes: 3,
    },
  },
]
