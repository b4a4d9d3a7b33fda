import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, texts that inform, grades 6 to 7. All passages are our own. */
export const informational67: readonly SampleTemplate[] = [
  {
    code: 'IN6.1-A',
    competency: 'IN6.1',
    template: {
      parameters: [
        {
          names: ['text', 'is', 'signal'],
          rows: [
            [
              w(
                'The museum opens at ten. Children under twelve enter free. The last tour begins at four.',
                'El museo abre a las diez. Los menores de doce entran gratis. La última visita empieza a las cuatro.',
              ),
              1,
              w('times and prices, no opinion', 'horas y precios, sin opinión'),
            ],
            [
              w(
                'A liter of sea water holds about 35 grams of salt. In some seas it is more, because much water evaporates there.',
                'Un litro de agua de mar tiene unos 35 gramos de sal. En algunos mares hay más, porque se evapora mucha agua.',
              ),
              1,
              w('numbers and a cause, no opinion', 'números y una causa, sin opinión'),
            ],
            [
              w(
                'Do you want to breathe this air for another year? Sign today for fewer cars in our street!',
                '¿Quieres respirar este aire un año más? ¡Firma hoy por menos autos en nuestra calle!',
              ),
              2,
              w('it calls on you to act: sign today', 'te pide actuar: firma hoy'),
            ],
            [
              w(
                'Nobody needs five pairs of sneakers. Give two away; somebody is waiting for them.',
                'Nadie necesita cinco pares de tenis. Regala dos; alguien los está esperando.',
              ),
              2,
              w('it calls on you to act: give two away', 'te pide actuar: regala dos'),
            ],
            [
              w(
                'My grandmother’s car had one speed: slow. Even the snails honked at us.',
                'El auto de mi abuela tenía una sola velocidad: lento. Hasta los caracoles nos pitaban.',
              ),
              3,
              w('exaggeration that makes one laugh', 'exageración que hace reír'),
            ],
            [
              w(
                'The sock in the dryer winked at its twin. “This is my chance,” it whispered, and was never seen again.',
                'El calcetín en la secadora le guiñó a su gemelo. «Es mi oportunidad», susurró, y nunca se le volvió a ver.',
              ),
              3,
              w('an invented scene that makes one smile', 'una escena inventada que hace sonreír'),
            ],
            [
              w(
                'To borrow a book, show your card at the desk. You may keep it for three weeks.',
                'Para llevar un libro, muestra tu credencial. Puedes tenerlo tres semanas.',
              ),
              1,
              w('it says how something is done', 'dice cómo se hace algo'),
            ],
            [
              w(
                'Anyone who has seen our old playground knows: it is time. Vote yes on Thursday.',
                'Quien ha visto nuestro viejo parque lo sabe: ya es hora. Vota sí el jueves.',
              ),
              2,
              w('it calls on you to act: vote yes', 'te pide actuar: vota sí'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('What does the writer want most?', '¿Qué quiere sobre todo quien lo escribió?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'tell', text: w('to inform', 'informar'), right: 'is == 1' },
          { id: 'win', text: w('to win you over', 'convencerte'), right: 'is == 2' },
          { id: 'amuse', text: w('to amuse', 'divertirte'), right: 'is == 3' },
        ],
      },
      slips: [
        slip(
          'takes-any-text-as-fact',
          { chose: 'tell' },
          'Facts may be in it. Does it also want something from you?',
          'Puede tener datos. ¿También quiere algo de ti?',
        ),
        slip(
          'sees-persuasion',
          { chose: 'win' },
          'Where does it ask you to do or believe something?',
          '¿Dónde te pide hacer o creer algo?',
        ),
        slip(
          'sees-fun',
          { chose: 'amuse' },
          'Is it made to make you smile? Look for a joke.',
          '¿Está hecho para hacerte reír? Busca la broma.',
        ),
      ],
      hints: [
        w(
          'What would you do after reading: know, act or laugh?',
          '¿Qué harías después de leer: saber, actuar o reír?',
        ),
        w('Which words show it?', '¿Qué palabras lo muestran?'),
      ],
      steps: [w('The sign of it: {signal}.', 'La señal: {signal}.')],
    },
  },
  {
    code: 'IN7.1-A',
    competency: 'IN7.1',
    template: {
      parameters: [
        {
          names: ['first', 'second', 'right', 'no', 'nor'],
          rows: [
            [
              w(
                'The new stadium will bring 800 jobs and two matches a month. Hotels expect to be full.',
                'El nuevo estadio traerá 800 empleos y dos partidos al mes. Los hoteles esperan llenarse.',
              ),
              w(
                'Where the new stadium is to stand, 60 families live. On match days the streets will be closed for ten hours.',
                'Donde estará el nuevo estadio viven 60 familias. Los días de partido las calles cerrarán diez horas.',
              ),
              w(
                'One chooses facts on gains, the other on what it costs people.',
                'Uno elige datos sobre lo que se gana y otro sobre lo que cuesta a la gente.',
              ),
              w('One gives facts, the other only opinions.', 'Uno da datos y otro solo opiniones.'),
              w('They write about different stadiums.', 'Escriben sobre estadios distintos.'),
            ],
            [
              w(
                'Wolves returned to the valley. They take about forty sheep a year.',
                'Los lobos volvieron al valle. Se llevan unas cuarenta ovejas al año.',
              ),
              w(
                'Wolves returned to the valley. Deer graze less, and young trees are growing along the river.',
                'Los lobos volvieron al valle. Los venados pastan menos y crecen árboles jóvenes junto al río.',
              ),
              w(
                'One tells of the loss to farmers, the other of the gain for the forest.',
                'Uno cuenta la pérdida de los ganaderos y otro lo que gana el bosque.',
              ),
              w('Both tell the same facts.', 'Los dos dan los mismos datos.'),
              w('One of them is about deer only.', 'Uno habla solo de venados.'),
            ],
            [
              w(
                'The queen built roads, schools and a harbor. Trade doubled in her time.',
                'La reina construyó caminos, escuelas y un puerto. En su tiempo el comercio se duplicó.',
              ),
              w(
                'Under the queen taxes rose each year. The roads were built by men who had no choice.',
                'Con la reina los impuestos subieron cada año. Los caminos los hicieron hombres que no podían negarse.',
              ),
              w(
                'One shows what was built, the other who paid for it.',
                'Uno muestra lo que se construyó y otro quién lo pagó.',
              ),
              w('One lies, the other tells the truth.', 'Uno miente y otro dice la verdad.'),
              w('They disagree on whether there were roads.', 'No coinciden en si hubo caminos.'),
            ],
            [
              w(
                'Phones in class: in a test, pupils with phones in their bags wrote down more.',
                'Teléfonos en clase: en una prueba, quienes lo tenían guardado anotaron más.',
              ),
              w(
                'Phones in class: with them, pupils who read another language can look up words at once.',
                'Teléfonos en clase: con ellos, quienes leen en otro idioma pueden buscar palabras enseguida.',
              ),
              w(
                'One picks a fact on attention, the other one on help.',
                'Uno elige un dato sobre la atención y otro sobre la ayuda.',
              ),
              w('Both want phones to be banned.', 'Los dos quieren prohibir los teléfonos.'),
              w('Neither gives any fact.', 'Ninguno da datos.'),
            ],
            [
              w(
                'The explorer mapped a thousand miles of coast and brought home plants nobody knew there.',
                'El explorador trazó mil millas de costa y llevó plantas que allá nadie conocía.',
              ),
              w(
                'People had lived on that coast for centuries. After the ships came, half of them fell ill.',
                'En esa costa vivía gente desde hacía siglos. Después de los barcos, la mitad se enfermó.',
              ),
              w(
                'One looks from the ship, the other from the shore.',
                'Uno mira desde el barco y otro desde la orilla.',
              ),
              w('One is about plants, the other about ships.', 'Uno trata de plantas y otro de barcos.'),
              w('They tell the same from the same side.', 'Cuentan lo mismo desde el mismo lado.'),
            ],
            [
              w(
                'Electric buses are quiet, and no smoke comes out of them.',
                'Los autobuses eléctricos son silenciosos y no echan humo.',
              ),
              w(
                'An electric bus costs twice as much, and its battery needs rare metals.',
                'Un autobús eléctrico cuesta el doble y su batería necesita metales raros.',
              ),
              w(
                'One chooses advantages on the street, the other the price and the making.',
                'Uno elige ventajas en la calle y otro el precio y la fabricación.',
              ),
              w('One is about buses, the other about trains.', 'Uno habla de autobuses y otro de trenes.'),
              w('They contradict each other in a fact.', 'Se contradicen en un dato.'),
            ],
          ],
        },
      ],
      passage: w('Writer A: {first}\n\nWriter B: {second}', 'Autor A: {first}\n\nAutor B: {second}'),
      prompt: w('How do the two differ?', '¿En qué se distinguen?'),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'takes-choice-for-fault',
          { chose: 'no' },
          'Check it: what does each one actually state?',
          'Compruébalo: ¿qué dice en verdad cada uno?',
        ),
        slip(
          'misreads-topic',
          { chose: 'nor' },
          'Name the topic of both. Is it the same? Then look at what is chosen.',
          'Nombra el tema de los dos. ¿Es el mismo? Luego mira lo que se elige.',
        ),
      ],
      hints: [
        w(
          'Make two lists: what only A says, what only B says.',
          'Haz dos listas: lo que solo dice A y lo que solo dice B.',
        ),
        w('Give each list a title.', 'Ponle título a cada lista.'),
      ],
      steps: [w('Same topic, other facts: {right}', 'El mismo tema, otros datos: {right}')],
      minutes: 3,
    },
  },
]
