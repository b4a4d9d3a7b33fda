import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, texts that inform, grades 4 to 5. All passages are our own. */
export const informational45: readonly SampleTemplate[] = [
  {
    code: 'IN4.1-A',
    competency: 'IN4.1',
    template: {
      parameters: [
        {
          names: ['text', 'is', 'signal'],
          rows: [
            [
              w(
                'Frogs and toads both begin as tadpoles. A frog’s skin is smooth, whereas a toad’s is bumpy.',
                'Las ranas y los sapos empiezan como renacuajos. La piel de la rana es lisa; en cambio, la del sapo es áspera.',
              ),
              1,
              w('both, whereas', 'los dos, en cambio'),
            ],
            [
              w(
                'A violin is played with a bow. A guitar, on the other hand, is plucked. Both have strings.',
                'El violín se toca con arco. La guitarra, por otro lado, con los dedos. Los dos tienen cuerdas.',
              ),
              1,
              w('on the other hand, both', 'por otro lado, los dos'),
            ],
            [
              w(
                'Because the ice melts earlier, bears must swim farther. As a result they lose weight.',
                'Como el hielo se derrite antes, los osos deben nadar más lejos. Como resultado, adelgazan.',
              ),
              2,
              w('because, as a result', 'como, como resultado'),
            ],
            [
              w(
                'The dam held back the mud. Therefore the fields below lost their rich soil.',
                'La presa detuvo el lodo. Por eso los campos de abajo perdieron su buena tierra.',
              ),
              2,
              w('therefore', 'por eso'),
            ],
            [
              w(
                'First soak the beans. Then boil them for an hour. Finally add the salt.',
                'Primero remoja los frijoles. Luego hiérvelos una hora. Al final añade la sal.',
              ),
              3,
              w('first, then, finally', 'primero, luego, al final'),
            ],
            [
              w(
                'Before you climb, check the rope. Next tie the knot. After that call to your partner.',
                'Antes de escalar revisa la cuerda. Después haz el nudo. Luego avisa a tu pareja.',
              ),
              3,
              w('before, next, after that', 'antes, después, luego'),
            ],
            [
              w(
                'The trouble was that birds flew into the glass. One answer: dots on the window, which birds can see.',
                'El problema era que los pájaros chocaban con el vidrio. Una solución: puntos en la ventana, que sí ven.',
              ),
              4,
              w('trouble, answer', 'problema, solución'),
            ],
            [
              w(
                'The village had no doctor. To solve this, a nurse now rides there by boat each week.',
                'El pueblo no tenía médico. Para resolverlo, una enfermera va cada semana en lancha.',
              ),
              4,
              w('had no, to solve this', 'no tenía, para resolverlo'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('How is this text built?', '¿Cómo está hecho este texto?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'compares', text: w('It compares two things', 'Compara dos cosas'), right: 'is == 1' },
          {
            id: 'explains',
            text: w('It tells a cause and what came of it', 'Dice una causa y lo que resultó'),
            right: 'is == 2',
          },
          { id: 'steps', text: w('It gives steps in order', 'Da pasos en orden'), right: 'is == 3' },
          {
            id: 'solves',
            text: w('It tells a problem and an answer to it', 'Dice un problema y una solución'),
            right: 'is == 4',
          },
        ],
      },
      slips: [
        slip(
          'misses-signal-words',
          { chose: 'compares' },
          'Are two things laid side by side here?',
          '¿Aquí se ponen dos cosas lado a lado?',
        ),
        slip(
          'misses-signal-words',
          { chose: 'explains' },
          'Does one thing make another happen here?',
          '¿Aquí una cosa hace que pase otra?',
        ),
        slip(
          'misses-signal-words',
          { chose: 'steps' },
          'Could you do this step by step?',
          '¿Podrías hacer esto paso a paso?',
        ),
        slip(
          'misses-signal-words',
          { chose: 'solves' },
          'Is there something that goes wrong, and a way out?',
          '¿Hay algo que sale mal y una manera de arreglarlo?',
        ),
      ],
      hints: [
        w(
          'Small words give the plan away: both, because, then, to solve.',
          'Unas palabras pequeñas revelan el plan: los dos, porque, luego, para resolver.',
        ),
        w('Underline them. What do they do?', 'Subráyalas. ¿Qué hacen?'),
      ],
      steps: [w('Signal words: {signal}.', 'Palabras señal: {signal}.')],
    },
  },
  {
    code: 'IN4.2-A',
    competency: 'IN4.2',
    template: {
      parameters: [
        { name: 'now', from: '6', to: '12' },
        { name: 'other', from: '3', to: '12' },
        { name: 'before', from: '2', to: '5' },
        {
          names: ['place', 'first', 'second'],
          rows: [
            [
              w('garden', 'huerto'),
              w('tomato plants', 'plantas de tomate'),
              w('bean plants', 'plantas de frijol'),
            ],
            [w('farm', 'granja'), w('goats', 'cabras'), w('hens', 'gallinas')],
            [w('park', 'parque'), w('oaks', 'encinas'), w('palms', 'palmeras')],
          ],
        },
      ],
      conditions: ['now != other'],
      passage: w(
        'Last year there were only {before} {first} in our {place}. The chart shows what is there this year.',
        'El año pasado solo había {before} {first} en nuestro {place}. La gráfica muestra lo que hay este año.',
      ),
      prompt: w(
        'How many more {first} are there than last year?',
        '¿Cuántas {first} más que el año pasado hay?',
      ),
      picture: {
        kind: 'barChart',
        title: w('This year', 'Este año'),
        bars: [
          { label: shown('first'), value: 'now' },
          { label: shown('second'), value: 'other' },
        ],
        step: '1',
      },
      response: { kind: 'number', answer: 'now - before' },
      slips: [
        slip(
          'uses-only-the-chart',
          { equals: 'now' },
          'The chart shows how many there are now. What do the words add?',
          'La gráfica muestra cuántas hay ahora. ¿Qué añaden las palabras?',
        ),
        slip(
          'compares-the-bars',
          { equals: 'abs(now - other)' },
          'You compared the two bars. The question compares two years.',
          'Comparaste las dos barras. La pregunta compara dos años.',
        ),
        slip(
          'uses-only-the-text',
          { equals: 'before' },
          'That is last year, from the text. What does the chart show?',
          'Eso es del año pasado, del texto. ¿Qué muestra la gráfica?',
        ),
      ],
      hints: [
        w(
          'You need one number from the chart and one from the text.',
          'Necesitas un número de la gráfica y uno del texto.',
        ),
        w('Which bar belongs to the question?', '¿Qué barra va con la pregunta?'),
      ],
      steps: [
        w('Chart: {now}. Text: {before}.', 'Gráfica: {now}. Texto: {before}.'),
        w('{now} − {before} = {now - before}', '{now} − {before} = {now - before}'),
      ],
    },
  },
  {
    code: 'IN5.1-A',
    competency: 'IN5.1',
    template: {
      parameters: [
        {
          names: ['first', 'second', 'question', 'both', 'one', 'two'],
          rows: [
            [
              w(
                'Fireflies glow to find a mate. Each kind blinks in its own rhythm.',
                'Las luciérnagas brillan para hallar pareja. Cada especie parpadea a su ritmo.',
              ),
              w(
                'Near cities nights are bright. In lit gardens researchers count far fewer flying insects that glow.',
                'Cerca de las ciudades las noches son claras. En jardines iluminados los investigadores cuentan muchos menos insectos que brillan.',
              ),
              w(
                'Why might bright cities be a problem for fireflies?',
                '¿Por qué la luz de la ciudad sería un problema para las luciérnagas?',
              ),
              w(
                'Their blinking is hard to see there, so they hardly find a mate.',
                'Ahí casi no se ve su parpadeo, así que les cuesta hallar pareja.',
              ),
              w('Each kind blinks in its own rhythm.', 'Cada especie parpadea a su ritmo.'),
              w('Nights near cities are bright.', 'Las noches cerca de la ciudad son claras.'),
            ],
            [
              w(
                'Cork is the bark of an oak. It grows back when it is peeled, every nine years.',
                'El corcho es la corteza de un alcornoque. Vuelve a crecer cada nueve años si se quita.',
              ),
              w(
                'Floors of plastic last long but cannot be made again from themselves. Builders look for materials that renew.',
                'Los pisos de plástico duran, pero no se renuevan. Los constructores buscan materiales que se renueven.',
              ),
              w(
                'Why could cork be of interest to builders?',
                '¿Por qué el corcho puede interesar a los constructores?',
              ),
              w(
                'It grows back, and they look for materials that renew.',
                'Vuelve a crecer, y ellos buscan materiales que se renueven.',
              ),
              w('Cork is the bark of an oak.', 'El corcho es la corteza de un alcornoque.'),
              w('Plastic floors last long.', 'Los pisos de plástico duran.'),
            ],
            [
              w(
                'Teenagers’ bodies get sleepy later than those of adults.',
                'A los adolescentes les da sueño más tarde que a los adultos.',
              ),
              w(
                'In one town buses leave at six in the morning. Teachers note that the first lesson is the quietest.',
                'En un pueblo los autobuses salen a las seis. Los maestros notan que la primera clase es la más callada.',
              ),
              w(
                'What could explain the quiet first lesson?',
                '¿Qué podría explicar lo callado de la primera clase?',
              ),
              w(
                'The students fall asleep late and must rise early.',
                'Los alumnos se duermen tarde y deben madrugar.',
              ),
              w('Teenagers get sleepy late.', 'A los adolescentes les da sueño tarde.'),
              w('Buses leave at six.', 'Los autobuses salen a las seis.'),
            ],
            [
              w(
                'Old wells in the region are thirty feet deep.',
                'Los pozos antiguos de la región tienen treinta pies de hondo.',
              ),
              w(
                'In ten years the ground water has sunk to forty feet.',
                'En diez años el agua subterránea bajó a cuarenta pies.',
              ),
              w('What follows for the old wells?', '¿Qué resulta para los pozos antiguos?'),
              w('They no longer reach the water.', 'Ya no alcanzan el agua.'),
              w('They are thirty feet deep.', 'Tienen treinta pies de hondo.'),
              w('The ground water has sunk.', 'El agua subterránea bajó.'),
            ],
            [
              w(
                'Silk was once made in one empire only; to carry the secret out was forbidden.',
                'La seda se hacía en un solo imperio; estaba prohibido sacar el secreto.',
              ),
              w(
                'A story tells of two monks who crossed the border with hollow canes. Soon silk was spun in the West.',
                'Un relato cuenta de dos monjes que cruzaron la frontera con bastones huecos. Pronto se hiló seda en Occidente.',
              ),
              w('What was probably in the canes?', '¿Qué había probablemente en los bastones?'),
              w('what one needs to make silk', 'lo necesario para hacer seda'),
              w('a law of the empire', 'una ley del imperio'),
              w('food for the journey', 'comida para el viaje'),
            ],
            [
              w('Salmon return to the river in which they hatched.', 'El salmón vuelve al río donde nació.'),
              w(
                'A dam without steps for fish was built on the Alder River in spring.',
                'En primavera se construyó en el río Aliso una presa sin paso para peces.',
              ),
              w(
                'What is likely to happen to salmon from the Alder River?',
                '¿Qué es probable que les pase a los salmones del río Aliso?',
              ),
              w('They come back and cannot get past the dam.', 'Vuelven y no pueden pasar la presa.'),
              w('They hatch in a river.', 'Nacen en un río.'),
              w('The dam was built in spring.', 'La presa se construyó en primavera.'),
            ],
          ],
        },
      ],
      passage: w('Text 1: {first}\n\nText 2: {second}', 'Texto 1: {first}\n\nTexto 2: {second}'),
      prompt: w(
        '{question} Choose the answer that needs both texts.',
        '{question} Elige la respuesta que necesita los dos textos.',
      ),
      response: { kind: 'choice', options: optionsOf('both', 'one', 'two') },
      slips: [
        slip(
          'uses-one-text',
          { chose: 'one' },
          'One text gives you that. What does the other one add?',
          'Eso te lo da un texto. ¿Qué añade el otro?',
        ),
        slip(
          'uses-one-text',
          { chose: 'two' },
          'Does that answer the question by itself? Join it with the other text.',
          '¿Eso solo responde la pregunta? Únelo con el otro texto.',
        ),
      ],
      hints: [
        w('Write down one fact from each text.', 'Anota un dato de cada texto.'),
        w('Join the two facts with “so”.', 'Une los dos datos con «por eso».'),
      ],
      steps: [w('Text 1 and text 2 together give: {both}', 'Los textos 1 y 2 juntos dan: {both}')],
      minutes: 2,
    },
  },
]
