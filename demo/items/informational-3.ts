import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, texts that inform, grade 3. All passages are our own. */
export const informational3: readonly SampleTemplate[] = [
  {
    code: 'IN3.1-A',
    competency: 'IN3.1',
    template: {
      parameters: [
        {
          names: ['text', 'main', 'detail', 'wide'],
          rows: [
            [
              w(
                'Dogs help people in many ways. Some lead those who cannot see. Some find people under snow. Others warn that a seizure is near.',
                'Los perros ayudan a la gente de muchas maneras. Unos guían a quien no ve. Otros hallan personas bajo la nieve. Otros avisan que viene un ataque.',
              ),
              w('Dogs help people in many ways.', 'Los perros ayudan de muchas maneras.'),
              w('Some dogs find people under snow.', 'Unos perros hallan personas bajo la nieve.'),
              w('Animals are wonderful.', 'Los animales son maravillosos.'),
            ],
            [
              w(
                'Look at a coin: it wears away slowly, but it lasts thirty years. A paper bill is torn after five. Metal costs more to begin with, yet it pays in the end.',
                'Mira una moneda: se gasta despacio, pero dura treinta años. Un billete se rompe a los cinco. El metal cuesta más al principio, pero al final conviene.',
              ),
              w(
                'Coins last so much longer that they pay in the end.',
                'Las monedas duran tanto que al final convienen.',
              ),
              w('A bill is torn after five years.', 'Un billete se rompe a los cinco años.'),
              w('Money is important.', 'El dinero es importante.'),
            ],
            [
              w(
                'Mangroves stand with their roots in salt water. The roots hold the mud when waves come. Young fish hide between them. Without mangroves a coast loses its shield.',
                'Los manglares tienen las raíces en agua salada. Las raíces sujetan el lodo cuando llegan olas. Los peces jóvenes se esconden entre ellas. Sin manglares una costa pierde su escudo.',
              ),
              w('Mangroves protect the coast and its life.', 'Los manglares protegen la costa y su vida.'),
              w('Young fish hide between the roots.', 'Los peces jóvenes se esconden entre las raíces.'),
              w('There are many trees in the world.', 'Hay muchos árboles en el mundo.'),
            ],
            [
              w(
                'Before there were clocks, a candle with marks told the time. Others let sand run or water drip. In the yard a stick threw its shadow on stones.',
                'Antes de los relojes, una vela con marcas decía la hora. Otros dejaban correr arena o gotear agua. En el patio, un palo daba sombra sobre unas piedras.',
              ),
              w(
                'People told the time in many ways before clocks.',
                'Antes de los relojes la gente medía el tiempo de muchas maneras.',
              ),
              w('A stick threw its shadow.', 'Un palo daba sombra.'),
              w('Time is precious.', 'El tiempo es valioso.'),
            ],
            [
              w(
                'A seed can wait. Some wait for rain, some for frost. Some open only after a fire. So a field that looks dead may be full of beginnings.',
                'Una semilla puede esperar. Unas esperan la lluvia, otras el frío. Algunas solo se abren después de un incendio. Un campo que parece muerto puede estar lleno de comienzos.',
              ),
              w(
                'Seeds wait for the right moment to grow.',
                'Las semillas esperan el momento justo para crecer.',
              ),
              w('Some seeds wait for frost.', 'Algunas semillas esperan el frío.'),
              w('Plants are green.', 'Las plantas son verdes.'),
            ],
            [
              w(
                'Braille letters are made of six raised dots. A boy of fifteen worked them out. Today signs, maps and even games carry them, and fingers read as fast as eyes.',
                'Las letras braille tienen seis puntos en relieve. Las ideó un joven de quince años. Hoy las llevan letreros, mapas y hasta juegos, y los dedos leen tan rápido como los ojos.',
              ),
              w(
                'Raised dots let people read with their fingers.',
                'Los puntos en relieve permiten leer con los dedos.',
              ),
              w('A boy of fifteen worked them out.', 'Las ideó un joven de quince años.'),
              w('Reading is good for everybody.', 'Leer es bueno para todos.'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('Which sentence says the main idea?', '¿Qué oración dice la idea principal?'),
      response: { kind: 'choice', options: optionsOf('main', 'detail', 'wide') },
      slips: [
        slip(
          'detail-for-main-idea',
          { chose: 'detail' },
          'That is one leg of the table. What do all the legs hold up?',
          'Esa es una pata de la mesa. ¿Qué sostienen todas?',
        ),
        slip(
          'too-wide',
          { chose: 'wide' },
          'That could stand over a thousand texts. What does this one say?',
          'Eso serviría para mil textos. ¿Qué dice este?',
        ),
      ],
      hints: [
        w('What does every sentence help to say?', '¿Qué ayuda a decir cada oración?'),
        w('Not one small thing, and not everything in the world.', 'Ni una cosa pequeña ni todo el mundo.'),
      ],
      steps: [w('All sentences hold this up: {main}', 'Todas las oraciones sostienen esto: {main}')],
      minutes: 2,
    },
  },
  {
    code: 'IN3.1-B',
    competency: 'IN3.1',
    template: {
      parameters: [
        {
          names: ['main', 'one', 'two', 'off'],
          rows: [
            [
              w('Bicycles are good for a crowded city.', 'Las bicicletas son buenas para una ciudad llena.'),
              w('Ten bicycles fit where one car parks.', 'Donde cabe un auto caben diez bicicletas.'),
              w('They make no smoke.', 'No echan humo.'),
              w('Some bicycles are red.', 'Algunas bicicletas son rojas.'),
            ],
            [
              w('Owls are made for hunting at night.', 'Los búhos están hechos para cazar de noche.'),
              w('Their feathers make almost no sound.', 'Sus plumas casi no suenan.'),
              w('They hear a mouse under leaves.', 'Oyen un ratón bajo las hojas.'),
              w('Owls are on some old coins.', 'Hay búhos en algunas monedas antiguas.'),
            ],
            [
              w('Rice feeds half of the world.', 'El arroz alimenta a medio mundo.'),
              w('Billions of people eat it each day.', 'Miles de millones lo comen cada día.'),
              w('It keeps for years when dry.', 'Seco dura años.'),
              w('My sister does not like it.', 'A mi hermana no le gusta.'),
            ],
            [
              w('Sharks are older than trees.', 'Los tiburones son más antiguos que los árboles.'),
              w('Shark teeth are found in very old rock.', 'Hay dientes de tiburón en rocas muy viejas.'),
              w('The first forests grew much later.', 'Los primeros bosques crecieron mucho después.'),
              w('People are afraid of sharks.', 'La gente les teme a los tiburones.'),
            ],
            [
              w('Libraries lend more than books.', 'Las bibliotecas prestan más que libros.'),
              w('In ours you can borrow a drill.', 'En la nuestra prestan un taladro.'),
              w('Some lend musical instruments.', 'Algunas prestan instrumentos.'),
              w('The library is closed on Sunday.', 'La biblioteca cierra el domingo.'),
            ],
            [
              w('Earthworms make soil better.', 'Las lombrices mejoran la tierra.'),
              w('Their tunnels let air and water in.', 'Sus túneles dejan entrar aire y agua.'),
              w('They turn leaves into plant food.', 'Convierten hojas en alimento para plantas.'),
              w('Birds eat earthworms.', 'Los pájaros comen lombrices.'),
            ],
          ],
        },
      ],
      prompt: w(
        'Main idea: {main} Choose all details that hold it up.',
        'Idea principal: {main} Elige todos los detalles que la sostienen.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'one', text: shown('one'), right: true },
          { id: 'two', text: shown('two'), right: true },
          { id: 'off', text: shown('off') },
        ],
      },
      slips: [
        slip(
          'true-but-off-the-point',
          { chose: 'off' },
          'It may be true. Does it help to show the main idea?',
          'Quizá es cierto. ¿Ayuda a mostrar la idea principal?',
        ),
        slip(
          'stops-after-one',
          { missed: 'two' },
          'There is another detail that helps. Try each one with “because”.',
          'Hay otro detalle que ayuda. Prueba cada uno con «porque».',
        ),
      ],
      hints: [
        w(
          'Say the main idea, then “because”, then the detail. Does it work?',
          'Di la idea principal, luego «porque» y el detalle. ¿Funciona?',
        ),
        w('More than one is right.', 'Hay más de uno correcto.'),
      ],
      steps: [
        w('These answer “how do we know?”: {one} {two}', 'Estos responden «¿cómo lo sabemos?»: {one} {two}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'IN3.2-A',
    competency: 'IN3.2',
    template: {
      parameters: [
        {
          names: ['topic', 'a', 'b', 'c', 'd'],
          rows: [
            [
              w('How a letter travels', 'Cómo viaja una carta'),
              w('You write the address and stick on a stamp.', 'Escribes la dirección y pegas un timbre.'),
              w('You drop it into the mailbox.', 'La echas al buzón.'),
              w('Machines sort it by town.', 'Unas máquinas la clasifican por ciudad.'),
              w('The carrier brings it to the door.', 'El cartero la lleva a la puerta.'),
            ],
            [
              w('How a butterfly comes to be', 'Cómo nace una mariposa'),
              w('An egg sticks to a leaf.', 'Un huevo está pegado a una hoja.'),
              w('A caterpillar hatches and eats.', 'Sale una oruga y come.'),
              w('It hangs still in a shell.', 'Cuelga quieta en un capullo.'),
              w('A butterfly spreads its wings.', 'Una mariposa abre las alas.'),
            ],
            [
              w('How paper is made again', 'Cómo se recicla el papel'),
              w('Old paper is collected.', 'Se junta papel viejo.'),
              w('It is mixed with water to a mash.', 'Se mezcla con agua y queda una pasta.'),
              w('The mash is pressed thin.', 'La pasta se prensa.'),
              w('The new sheet is dried.', 'La hoja nueva se seca.'),
            ],
            [
              w('How rain comes about', 'Cómo se forma la lluvia'),
              w('The sun warms the sea.', 'El sol calienta el mar.'),
              w('Water rises as steam.', 'El agua sube como vapor.'),
              w('High up it cools into clouds.', 'Arriba se enfría y forma nubes.'),
              w('Drops grow heavy and fall.', 'Las gotas pesan más y caen.'),
            ],
            [
              w('How to light up a flashlight', 'Cómo encender una linterna'),
              w('Unscrew the lid.', 'Desenrosca la tapa.'),
              w('Put the batteries in.', 'Mete las pilas.'),
              w('Screw the lid on again.', 'Enrosca la tapa.'),
              w('Push the switch.', 'Aprieta el botón.'),
            ],
            [
              w('How chocolate begins', 'Cómo empieza el chocolate'),
              w('The fruit of the cacao tree is cut open.', 'Se abre el fruto del cacao.'),
              w('The beans dry in the sun.', 'Los granos se secan al sol.'),
              w('They are roasted.', 'Se tuestan.'),
              w('They are ground into a paste.', 'Se muelen hasta hacer una pasta.'),
            ],
          ],
        },
      ],
      prompt: w('{topic}: put the steps in order.', '{topic}: ordena los pasos.'),
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
          'end-before-beginning',
          { before: ['fourth', 'first'] },
          'Could the last step happen before the first?',
          '¿El último paso podría pasar antes del primero?',
        ),
        slip(
          'neighbors-swapped',
          { before: ['third', 'second'] },
          'Two steps in the middle: which one makes the other possible?',
          'Dos pasos de en medio: ¿cuál hace posible al otro?',
        ),
      ],
      hints: [
        w('Which step needs nothing before it?', '¿Qué paso no necesita nada antes?'),
        w('For each next one ask: can it happen now?', 'Con cada uno pregunta: ¿ya puede pasar?'),
      ],
      steps: [w('1. {a} 2. {b} 3. {c} 4. {d}', '1. {a} 2. {b} 3. {c} 4. {d}')],
      minutes: 2,
    },
  },
  {
    code: 'IN3.2-B',
    competency: 'IN3.2',
    template: {
      parameters: [
        {
          names: ['text', 'question', 'cause', 'effect', 'along'],
          rows: [
            [
              w(
                'The river rose over its banks, because it had rained for nine days. The school stayed closed.',
                'El río se desbordó porque llovió nueve días. La escuela cerró.',
              ),
              w('Why did the river rise?', '¿Por qué se desbordó el río?'),
              w('It had rained for nine days.', 'Llovió nueve días.'),
              w('The school stayed closed.', 'La escuela cerró.'),
              w('The river has two banks.', 'El río tiene dos orillas.'),
            ],
            [
              w(
                'Somebody left the gate open. The sheep walked into the garden and ate the lettuce.',
                'Alguien dejó abierta la reja. Las ovejas entraron al huerto y se comieron la lechuga.',
              ),
              w('Why could the sheep get in?', '¿Por qué pudieron entrar las ovejas?'),
              w('The gate was open.', 'La reja estaba abierta.'),
              w('The lettuce was eaten.', 'Se comieron la lechuga.'),
              w('Sheep like lettuce.', 'A las ovejas les gusta la lechuga.'),
            ],
            [
              w(
                'The town put up lamps along the path. Since then more people walk there in the evening.',
                'El pueblo puso faroles en el sendero. Desde entonces más gente camina ahí por la noche.',
              ),
              w('Why do more people walk there?', '¿Por qué camina más gente?'),
              w('The path is lit.', 'El sendero está iluminado.'),
              w('The path is busy.', 'El sendero está concurrido.'),
              w('Evenings are long in winter.', 'En invierno las noches son largas.'),
            ],
            [
              w(
                'As the lake grew warmer, the trout moved to the deep water. The fishers now need longer lines.',
                'Como el lago se calentó, las truchas se fueron a lo hondo. Ahora los pescadores necesitan sedales más largos.',
              ),
              w('Why did the trout move?', '¿Por qué se movieron las truchas?'),
              w('The lake grew warmer.', 'El lago se calentó.'),
              w('The fishers need longer lines.', 'Los pescadores necesitan sedales más largos.'),
              w('Trout are fish.', 'Las truchas son peces.'),
            ],
            [
              w(
                'Bakers begin at three in the morning so that the bread is warm at six. Therefore they go to bed early.',
                'Los panaderos empiezan a las tres para que el pan esté caliente a las seis. Por eso se acuestan temprano.',
              ),
              w('Why do they begin so early?', '¿Por qué empiezan tan temprano?'),
              w('The bread is to be warm at six.', 'El pan debe estar caliente a las seis.'),
              w('They go to bed early.', 'Se acuestan temprano.'),
              w('Bread is made of flour.', 'El pan es de harina.'),
            ],
            [
              w(
                'The moon pulls at the sea. That is why the water comes up the beach and goes back twice a day.',
                'La Luna jala el mar. Por eso el agua sube por la playa y se retira dos veces al día.',
              ),
              w('Why does the water come and go?', '¿Por qué va y viene el agua?'),
              w('The moon pulls at the sea.', 'La Luna jala el mar.'),
              w('The beach gets wet.', 'La playa se moja.'),
              w('The sea is salty.', 'El mar es salado.'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: shown('question'),
      response: { kind: 'choice', options: optionsOf('cause', 'effect', 'along') },
      slips: [
        slip(
          'effect-for-cause',
          { chose: 'effect' },
          'That comes after. What was there first?',
          'Eso viene después. ¿Qué fue primero?',
        ),
        slip(
          'true-but-no-cause',
          { chose: 'along' },
          'True, but would it have happened without that too?',
          'Es cierto, pero ¿habría pasado también sin eso?',
        ),
      ],
      hints: [
        w('Look for “because”, “so that”, “therefore”.', 'Busca «porque», «para que», «por eso», «como».'),
        w(
          'Ask: which came first and made the other happen?',
          'Pregunta: ¿qué fue primero e hizo que pasara lo otro?',
        ),
      ],
      steps: [w('First: {cause} It made the rest happen.', 'Primero: {cause} Eso hizo que pasara lo demás.')],
    },
  },
]
