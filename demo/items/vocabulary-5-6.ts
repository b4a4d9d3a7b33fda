import { shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, vocabulary, grades 5 to 6. */
export const vocabulary56: readonly SampleTemplate[] = [
  {
    code: 'VO5.1-A',
    competency: 'VO5.1',
    template: {
      parameters: [
        {
          names: ['before', 'after', 'is'],
          rows: [
            [
              w('The road was icy.', 'El camino estaba congelado.'),
              w('the school bus came late.', 'el autobús llegó tarde.'),
              1,
            ],
            [
              w('The well dried up.', 'El pozo se secó.'),
              w('the village had to move.', 'el pueblo tuvo que mudarse.'),
              1,
            ],
            [
              w('Nobody watered the plants.', 'Nadie regó las plantas.'),
              w('they wilted.', 'se marchitaron.'),
              1,
            ],
            [
              w('The bike is old.', 'La bicicleta es vieja.'),
              w('it still rides well.', 'todavía anda bien.'),
              2,
            ],
            [
              w('Penguins are birds.', 'Los pingüinos son aves.'),
              w('they cannot fly.', 'no pueden volar.'),
              2,
            ],
            [
              w('We practiced every day.', 'Practicamos todos los días.'),
              w('we lost the match.', 'perdimos el partido.'),
              2,
            ],
            [
              w('Some plants eat insects.', 'Algunas plantas comen insectos.'),
              w('the sundew catches flies.', 'la drosera atrapa moscas.'),
              3,
            ],
            [
              w('Many words traveled far.', 'Muchas palabras viajaron lejos.'),
              w('“chocolate” comes from Mexico.', '«chocolate» viene de México.'),
              3,
            ],
            [
              w('Some animals sleep all winter.', 'Algunos animales duermen todo el invierno.'),
              w('the hedgehog does.', 'el erizo lo hace.'),
              3,
            ],
          ],
        },
      ],
      prompt: w(
        '{before} …, {after} Which words join the two?',
        '{before} …, {after} ¿Qué palabras los unen?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'so', text: w('Therefore', 'Por eso'), right: 'is == 1' },
          { id: 'but', text: w('However', 'Sin embargo'), right: 'is == 2' },
          { id: 'example', text: w('For example', 'Por ejemplo'), right: 'is == 3' },
        ],
      },
      slips: [
        slip(
          'claims-a-cause',
          { chose: 'so' },
          'Does the first sentence make the second one happen?',
          '¿La primera oración hace que pase la segunda?',
        ),
        slip(
          'claims-a-contrast',
          { chose: 'but' },
          'Does the second sentence surprise you after the first?',
          '¿La segunda te sorprende después de la primera?',
        ),
        slip(
          'claims-an-example',
          { chose: 'example' },
          'Is the second sentence one case of the first?',
          '¿La segunda es un caso de la primera?',
        ),
      ],
      hints: [
        w(
          'Say both sentences. Is the second a result, a surprise or a case?',
          'Di las dos. ¿La segunda es un resultado, una sorpresa o un caso?',
        ),
        w(
          'Result: therefore. Surprise: however. Case: for example.',
          'Resultado: por eso. Sorpresa: sin embargo. Caso: por ejemplo.',
        ),
      ],
      steps: [
        w(
          "{is == 1 ? 'The first makes the second happen: a result.' : is == 2 ? 'After the first one would expect something else: a surprise.' : 'The second is one case of the first.'}",
          "{is == 1 ? 'La primera hace que pase la segunda: un resultado.' : is == 2 ? 'Después de la primera se esperaba otra cosa: una sorpresa.' : 'La segunda es un caso de la primera.'}",
        ),
      ],
    },
  },
  {
    code: 'VO5.1-B',
    competency: 'VO5.1',
    template: {
      parameters: [
        {
          names: ['a', 'b', 'c'],
          rows: [
            [
              w('Many people fear spiders.', 'Mucha gente les teme a las arañas.'),
              w('However, most spiders are harmless.', 'Sin embargo, casi todas son inofensivas.'),
              w('Therefore we need not kill them.', 'Por eso no hace falta matarlas.'),
            ],
            [
              w('The spring was very dry.', 'La primavera fue muy seca.'),
              w('Therefore little grass grew.', 'Por eso creció poco pasto.'),
              w('As a result the farmers had to buy hay.', 'Como resultado, los ganaderos compraron heno.'),
            ],
            [
              w('Some animals change with the seasons.', 'Algunos animales cambian con las estaciones.'),
              w('For example, one kind of hare turns white.', 'Por ejemplo, una liebre se vuelve blanca.'),
              w('In this way it is hidden in the snow.', 'De esta manera se oculta en la nieve.'),
            ],
            [
              w('The team had never won.', 'El equipo nunca había ganado.'),
              w('Nevertheless it trained each day.', 'A pesar de eso, entrenaba cada día.'),
              w('In the end it took the cup.', 'Al final se llevó la copa.'),
            ],
            [
              w('Old bridges can be dangerous.', 'Los puentes viejos pueden ser peligrosos.'),
              w(
                'For this reason engineers look at them each year.',
                'Por esa razón unos ingenieros los revisan cada año.',
              ),
              w(
                'Moreover, sensors now warn of cracks.',
                'Además, unos sensores avisan ahora de las grietas.',
              ),
            ],
            [
              w('Letters took weeks by ship.', 'Las cartas tardaban semanas en barco.'),
              w('Meanwhile the news in them grew old.', 'Mientras tanto, sus noticias envejecían.'),
              w('That is why the telegraph seemed a wonder.', 'Por eso el telégrafo pareció una maravilla.'),
            ],
          ],
        },
      ],
      prompt: w(
        'Put the sentences in order. Let the joining words guide you.',
        'Ordena las oraciones. Deja que las palabras de enlace te guíen.',
      ),
      response: {
        kind: 'order',
        entries: [
          { id: 'first', text: shown('a') },
          { id: 'second', text: shown('b') },
          { id: 'third', text: shown('c') },
        ],
      },
      slips: [
        slip(
          'begins-with-a-link',
          { before: ['second', 'first'] },
          'That sentence begins with a joining word. What does it join to?',
          'Esa oración empieza con un enlace. ¿A qué se une?',
        ),
        slip(
          'link-out-of-place',
          { before: ['third', 'second'] },
          'The last sentence needs something before it. Which one?',
          'La última necesita algo antes. ¿Cuál?',
        ),
      ],
      hints: [
        w(
          'A joining word points back. Which sentence points to nothing?',
          'Una palabra de enlace señala hacia atrás. ¿Qué oración no señala a nada?',
        ),
        w(
          'Then: which sentence is a surprise, a result or an example of it?',
          'Luego: ¿qué oración es su sorpresa, su resultado o su ejemplo?',
        ),
      ],
      steps: [w('{a} {b} {c}', '{a} {b} {c}')],
      minutes: 2,
    },
  },
  {
    code: 'VO6.1-A',
    competency: 'VO6.1',
    template: {
      parameters: [
        {
          names: ['fact', 'kind', 'unkind', 'plain'],
          rows: [
            [
              w('My uncle does not spend much money. He is …', 'Mi tío no gasta mucho. Es …'),
              w('thrifty', 'ahorrador'),
              w('stingy', 'tacaño'),
              w('a person who spends little', 'una persona que gasta poco'),
            ],
            [
              w('The house has little room. It is …', 'La casa tiene poco espacio. Es …'),
              w('cozy', 'acogedora'),
              w('cramped', 'estrecha'),
              w('small', 'pequeña'),
            ],
            [
              w('Tariq asks many questions. He is …', 'Tariq pregunta mucho. Es …'),
              w('curious', 'curioso'),
              w('nosy', 'entrometido'),
              w('somebody who asks', 'alguien que pregunta'),
            ],
            [
              w('Anjali does not give up. She is …', 'Anjali no se rinde. Es …'),
              w('determined', 'perseverante'),
              w('stubborn', 'terca'),
              w('somebody who goes on', 'alguien que sigue'),
            ],
            [
              w('The coat has had many years. It is …', 'El abrigo tiene muchos años. Es …'),
              w('a classic', 'un clásico'),
              w('a rag', 'un trapo'),
              w('old', 'viejo'),
            ],
            [
              w('The boy plays loudly. He is …', 'El niño juega con ruido. Es …'),
              w('lively', 'vivaz'),
              w('rowdy', 'revoltoso'),
              w('loud', 'ruidoso'),
            ],
            [
              w('She walks slowly and looks around. She …', 'Camina despacio y mira a su alrededor. Ella …'),
              w('strolls', 'pasea'),
              w('dawdles', 'pierde el tiempo'),
              w('walks slowly', 'camina despacio'),
            ],
          ],
        },
        {
          names: ['wish', 'is'],
          rows: [
            [w('makes it sound good', 'lo hace sonar bien'), 1],
            [w('makes it sound bad', 'lo hace sonar mal'), 2],
          ],
        },
      ],
      prompt: w('{fact} Which word {wish}?', '{fact} ¿Qué palabra {wish}?'),
      response: {
        kind: 'choice',
        options: [
          { id: 'kind', text: shown('kind'), right: 'is == 1' },
          { id: 'unkind', text: shown('unkind'), right: 'is == 2' },
          { id: 'plain', text: shown('plain') },
        ],
      },
      slips: [
        slip(
          'hears-no-feeling',
          { chose: 'plain' },
          'That only says what is. Which word brings a feeling along?',
          'Esa solo dice lo que es. ¿Qué palabra trae un sentimiento?',
        ),
        slip(
          'feeling-turned',
          { chose: 'kind' },
          'Would you be glad to be called so?',
          '¿Te alegraría que te dijeran así?',
        ),
        slip(
          'feeling-turned',
          { chose: 'unkind' },
          'Would you like to be called so?',
          '¿Te gustaría que te dijeran así?',
        ),
      ],
      hints: [
        w(
          'The fact is the same. Imagine somebody says the word about you.',
          'El hecho es el mismo. Imagina que alguien lo dice de ti.',
        ),
        w(
          'One word smiles, one frowns, one has no face.',
          'Una palabra sonríe, otra frunce el ceño y otra no tiene cara.',
        ),
      ],
      steps: [
        w(
          '“{kind}” smiles, “{unkind}” frowns, “{plain}” only says what is.',
          '«{kind}» sonríe, «{unkind}» frunce el ceño, «{plain}» solo dice lo que es.',
        ),
      ],
    },
  },
]
