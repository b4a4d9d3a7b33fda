import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/**
 * Reading, stories, kindergarten to grade 3. All passages are our own; the old tales named belong to everybody.
 */
export const storiesK3: readonly SampleTemplate[] = [
  {
    code: 'ST0.1-A',
    competency: 'ST0.1',
    template: {
      parameters: [
        {
          names: ['a', 'b', 'c'],
          rows: [
            [
              w('Mei plants a seed.', 'Mei siembra una semilla.'),
              w('A green leaf comes up.', 'Sale una hoja verde.'),
              w('She picks a red tomato.', 'Corta un tomate rojo.'),
            ],
            [
              w('Kwame loses his ball.', 'Kwame pierde su pelota.'),
              w('He looks under the bench.', 'Busca debajo de la banca.'),
              w('He finds it and plays again.', 'La encuentra y vuelve a jugar.'),
            ],
            [
              w('The cat climbs a tree.', 'La gata sube a un árbol.'),
              w('It cannot get down and cries.', 'No puede bajar y maúlla.'),
              w(
                'Grandmother brings a ladder and takes it home.',
                'La abuela trae una escalera y la lleva a casa.',
              ),
            ],
            [
              w('Leila mixes flour and water.', 'Leila mezcla harina y agua.'),
              w('The bread goes into the oven.', 'El pan entra al horno.'),
              w('Everybody eats a warm slice.', 'Todos comen una rebanada calientita.'),
            ],
            [
              w('It begins to rain.', 'Empieza a llover.'),
              w('Omar puts on his boots.', 'Omar se pone las botas.'),
              w('He jumps into the puddles.', 'Salta en los charcos.'),
            ],
            [
              w('Sofía makes a paper boat.', 'Sofía hace un barco de papel.'),
              w('She sets it on the stream.', 'Lo pone en el arroyo.'),
              w('It sails around the bend and is gone.', 'Da la vuelta y ya no se ve.'),
            ],
            [
              w('A bird falls out of its nest.', 'Un pájaro cae del nido.'),
              w('Two children lift it up softly.', 'Dos niños lo levantan con cuidado.'),
              w('The mother feeds it again.', 'La mamá vuelve a darle de comer.'),
            ],
          ],
        },
      ],
      prompt: w('Tell the story: beginning, middle, end.', 'Cuenta el cuento: principio, medio y final.'),
      response: {
        kind: 'order',
        entries: [
          { id: 'beginning', text: shown('a') },
          { id: 'middle', text: shown('b') },
          { id: 'end', text: shown('c') },
        ],
      },
      slips: [
        slip(
          'end-before-beginning',
          { before: ['end', 'beginning'] },
          'Could that happen before the other began?',
          '¿Podría pasar eso antes de que empezara lo otro?',
        ),
        slip(
          'middle-misplaced',
          { before: ['end', 'middle'] },
          'What must happen first so that the end can come?',
          '¿Qué tiene que pasar antes para que llegue el final?',
        ),
      ],
      hints: [
        w('What is the very first thing? Draw it in your mind.', '¿Qué es lo primero? Dibújalo en tu mente.'),
        w(
          'Say “and then …” between the sentences. Does it make sense?',
          'Di «y luego …» entre las oraciones. ¿Tiene sentido?',
        ),
      ],
      steps: [w('First: {a} Then: {b} In the end: {c}', 'Primero: {a} Luego: {b} Al final: {c}')],
    },
  },
  {
    code: 'ST1.1-A',
    competency: 'ST1.1',
    template: {
      parameters: [
        {
          names: ['text', 'problem', 'who', 'where'],
          rows: [
            [
              w(
                'Naledi and her brother live by a wide river. Their friend lives on the other side, but the bridge has broken. So they begin to build a raft.',
                'Naledi y su hermano viven junto a un río ancho. Su amigo vive del otro lado, pero el puente se rompió. Así que empiezan a hacer una balsa.',
              ),
              w('They cannot get across.', 'No pueden cruzar.'),
              w('Naledi and her brother', 'Naledi y su hermano'),
              w('by a wide river', 'junto a un río ancho'),
            ],
            [
              w(
                'In a small bakery Omar helps his aunt. Today a hundred people want bread, and the oven stays cold. Omar runs to the neighbor, who has a clay oven.',
                'En una panadería pequeña Omar ayuda a su tía. Hoy cien personas quieren pan y el horno no calienta. Omar corre con la vecina, que tiene un horno de barro.',
              ),
              w('The oven does not get hot.', 'El horno no calienta.'),
              w('Omar and his aunt', 'Omar y su tía'),
              w('in a bakery', 'en una panadería'),
            ],
            [
              w(
                'On the mountain a young goat is called Bela. She is afraid of jumping. Her family leaps over the gap, and Bela stands alone.',
                'En la montaña vive una cabrita llamada Bela. Le da miedo saltar. Su familia salta la grieta y Bela se queda sola.',
              ),
              w('She does not dare to jump.', 'No se atreve a saltar.'),
              w('a young goat and her family', 'una cabrita y su familia'),
              w('on the mountain', 'en la montaña'),
            ],
            [
              w(
                'Kenji and Ravi sail on the lake. The wind drops, and evening comes. Then Ravi remembers the two brooms under the seat.',
                'Kenji y Ravi navegan en el lago. El viento se va y llega la noche. Entonces Ravi se acuerda de las dos escobas bajo el asiento.',
              ),
              w('Without wind they cannot get home.', 'Sin viento no pueden volver.'),
              w('Kenji and Ravi', 'Kenji y Ravi'),
              w('on the lake', 'en el lago'),
            ],
            [
              w(
                'In the school library a mouse lives behind the shelves. Leila hears it each day, but nobody believes her. So she lays a crumb beside her book and waits.',
                'En la biblioteca de la escuela vive un ratón detrás de los estantes. Leila lo oye cada día, pero nadie le cree. Así que pone una migaja junto a su libro y espera.',
              ),
              w('Nobody believes Leila.', 'Nadie le cree a Leila.'),
              w('Leila and a mouse', 'Leila y un ratón'),
              w('in the school library', 'en la biblioteca'),
            ],
            [
              w(
                'Mateo dances in the village square. On the day of the festival his shoe tears. His sister takes a red ribbon and ties it tight.',
                'Mateo baila en la plaza del pueblo. El día de la fiesta se le rompe el zapato. Su hermana toma un listón rojo y lo amarra fuerte.',
              ),
              w('His shoe is torn.', 'Se le rompió el zapato.'),
              w('Mateo and his sister', 'Mateo y su hermana'),
              w('in the village square', 'en la plaza del pueblo'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('What is the problem in this story?', '¿Cuál es el problema en este cuento?'),
      response: { kind: 'choice', options: optionsOf('problem', 'who', 'where') },
      slips: [
        slip(
          'people-for-problem',
          { chose: 'who' },
          'That tells who is in it. What goes wrong for them?',
          'Eso dice quién está en el cuento. ¿Qué les sale mal?',
        ),
        slip(
          'place-for-problem',
          { chose: 'where' },
          'That tells where it is. What goes wrong there?',
          'Eso dice dónde es. ¿Qué sale mal ahí?',
        ),
      ],
      hints: [
        w('What do they want? What stands in the way?', '¿Qué quieren? ¿Qué se lo impide?'),
        w(
          'The problem is what they try to solve at the end.',
          'El problema es lo que tratan de resolver al final.',
        ),
      ],
      steps: [
        w('{who}, {where}: people and place.', '{who}, {where}: personajes y lugar.'),
        w('What stands in the way: {problem}', 'Lo que lo impide: {problem}'),
      ],
    },
  },
  {
    code: 'ST1.1-B',
    competency: 'ST1.1',
    template: {
      parameters: [
        { name: 'who', oneOf: ['Sofía', 'Kwame', 'Anjali'] },
        {
          names: ['place', 'problem', 'solution'],
          rows: [
            [
              w('on a snowy hill', 'en una colina nevada'),
              w('the sled is broken', 'el trineo está roto'),
              w(
                'a tray from the kitchen slides just as well',
                'una charola de la cocina resbala igual de bien',
              ),
            ],
            [
              w('at the market', 'en el mercado'),
              w('the goat has run away', 'la cabra se escapó'),
              w('a handful of salt brings it back', 'un puñado de sal la hace volver'),
            ],
            [
              w('in the attic', 'en el desván'),
              w('the light goes out', 'se va la luz'),
              w('the moon shines when the hatch is opened', 'entra la luna al abrir la ventanita'),
            ],
            [
              w('by the river', 'junto al río'),
              w('the shoe floats away', 'el zapato se va flotando'),
              w('a long branch fishes it out', 'una rama larga lo saca'),
            ],
          ],
        },
      ],
      passage: w(
        '{who} is {place}. Oh no: {problem}! What now? In the end {solution}.',
        '{who} está {place}. ¡Ay, no: {problem}! ¿Y ahora? Al final {solution}.',
      ),
      prompt: w('Join each part of the story with its words.', 'Une cada parte del cuento con sus palabras.'),
      response: {
        kind: 'match',
        pairs: [
          { id: 'place', left: w('place', 'lugar'), right: shown('place') },
          { id: 'problem', left: w('problem', 'problema'), right: shown('problem') },
          { id: 'solution', left: w('solution', 'solución'), right: shown('solution') },
        ],
      },
      slips: [
        slip(
          'solution-for-problem',
          { joined: ['problem', 'solution'] },
          'That helps in the end. What went wrong before?',
          'Eso ayuda al final. ¿Qué salió mal antes?',
        ),
        slip(
          'problem-for-place',
          { joined: ['place', 'problem'] },
          'Where could you draw {who} on a map?',
          '¿Dónde dibujarías a {who} en un mapa?',
        ),
      ],
      hints: [
        w(
          'Place: where? Problem: what goes wrong? Solution: what helps?',
          'Lugar: ¿dónde? Problema: ¿qué sale mal? Solución: ¿qué ayuda?',
        ),
        w('The problem comes before the solution.', 'El problema viene antes de la solución.'),
      ],
      steps: [
        w(
          'Where: {place}. What goes wrong: {problem}. What helps: {solution}.',
          'Dónde: {place}. Qué sale mal: {problem}. Qué ayuda: {solution}.',
        ),
      ],
    },
  },
  {
    code: 'ST2.1-A',
    competency: 'ST2.1',
    template: {
      parameters: [
        {
          names: ['text', 'right', 'no', 'happens'],
          rows: [
            [
              w(
                'A crow would not share the pond. When the dry weather came, it did not know where the deep place was. The frog, whom it had chased away, had known.',
                'Un cuervo no quería compartir la charca. Cuando llegó la sequía no sabía dónde estaba lo hondo. La rana, a la que había echado, sí lo sabía.',
              ),
              w('Who shares has friends in need.', 'Quien comparte tiene amigos cuando los necesita.'),
              w('Who is fast gets more.', 'Quien es rápido obtiene más.'),
              w('A frog lives in a pond.', 'Una rana vive en una charca.'),
            ],
            [
              w(
                'Two ants carried a crumb, each in another direction. It did not move at all. Only when they stopped and talked did they get it home.',
                'Dos hormigas cargaban una migaja, cada una hacia otro lado. No se movía nada. Solo cuando pararon y hablaron la llevaron a casa.',
              ),
              w('Together we get farther.', 'Juntos llegamos más lejos.'),
              w('Small ones are weak.', 'Los pequeños son débiles.'),
              w('Ants carry crumbs.', 'Las hormigas cargan migajas.'),
            ],
            [
              w(
                'Every day the tortoise laid one stone. The hare laughed and said that it had time. When the rain came, only one of them had a wall.',
                'Cada día la tortuga ponía una piedra. La liebre se reía y decía que había tiempo. Cuando llegó la lluvia solo una tenía muro.',
              ),
              w('Small steps make a great work.', 'Con pasos pequeños se hace una gran obra.'),
              w('Who laughs is happy.', 'Quien ríe es feliz.'),
              w('It rained one day.', 'Un día llovió.'),
            ],
            [
              w(
                'The fox told everybody that the bridge was broken, just for fun. One day it really was, and nobody believed him.',
                'El zorro decía a todos que el puente estaba roto, solo por diversión. Un día de verdad se rompió y nadie le creyó.',
              ),
              w(
                'Who lies is not believed, even when he tells the truth.',
                'A quien miente no le creen ni cuando dice la verdad.',
              ),
              w('Bridges are dangerous.', 'Los puentes son peligrosos.'),
              w('A bridge broke.', 'Un puente se rompió.'),
            ],
            [
              w(
                'The peacock looked only at its own reflection. It did not see how the sky burned red behind it. The sparrow spoke of that evening for years.',
                'El pavo real solo miraba su reflejo. No vio cómo el cielo ardía de rojo detrás de él. El gorrión habló de esa tarde por años.',
              ),
              w(
                'Who looks only at himself misses much.',
                'Quien solo se mira a sí mismo se pierde de mucho.',
              ),
              w(
                'Peacocks are more beautiful than sparrows.',
                'Los pavos reales son más bonitos que los gorriones.',
              ),
              w('The sky was red.', 'El cielo estaba rojo.'),
            ],
            [
              w(
                'The king threw away a cracked cup. An old woman filled the crack with gold. Now the king wanted it back.',
                'El rey tiró una taza rota. Una anciana llenó la grieta con oro. Ahora el rey la quería de vuelta.',
              ),
              w(
                'What is mended with care can be worth more than before.',
                'Lo que se repara con cuidado puede valer más que antes.',
              ),
              w('Kings should be rich.', 'Los reyes deben ser ricos.'),
              w('A cup was cracked.', 'Una taza estaba rota.'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('What does this story teach?', '¿Qué enseña este cuento?'),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'happens') },
      slips: [
        slip(
          'event-for-lesson',
          { chose: 'happens' },
          'That happens in the story. What can we take from it for our own lives?',
          'Eso pasa en el cuento. ¿Qué nos sirve para nuestra vida?',
        ),
        slip(
          'lesson-not-shown',
          { chose: 'no' },
          'Does the end of the story show that?',
          '¿El final del cuento muestra eso?',
        ),
      ],
      hints: [
        w('Look at the end. Who is better off, and why?', 'Mira el final. ¿A quién le va mejor y por qué?'),
        w(
          'Say it so that it is true for people too.',
          'Dilo de modo que sea cierto también para las personas.',
        ),
      ],
      steps: [w('The end shows it: {right}', 'El final lo muestra: {right}')],
      minutes: 2,
    },
  },
  {
    code: 'ST3.1-A',
    competency: 'ST3.1',
    template: {
      parameters: [
        {
          names: ['text', 'question', 'right', 'no', 'nor', 'proof'],
          rows: [
            [
              w(
                'Amina had saved her lunch money for weeks. At the shop she held the blue scarf in her hand. “Grandmother is always cold,” she said to the seller.',
                'Amina guardó su dinero del almuerzo por semanas. En la tienda tomó la bufanda azul. «Mi abuela siempre tiene frío», le dijo al vendedor.',
              ),
              w('Why did Amina save her money?', '¿Por qué guardó Amina su dinero?'),
              w(
                'She wanted to give her grandmother something warm.',
                'Quería darle algo abrigador a su abuela.',
              ),
              w('She did not like the lunch.', 'No le gustaba el almuerzo.'),
              w('She likes the color blue.', 'Le gusta el azul.'),
              w('“Grandmother is always cold.”', '«Mi abuela siempre tiene frío»'),
            ],
            [
              w(
                'Kenji walked around the block twice. The birthday music could be heard from outside. He knew nobody there. At last he pressed the bell.',
                'Kenji dio dos vueltas a la manzana. La música de la fiesta se oía desde afuera. Ahí no conocía a nadie. Por fin tocó el timbre.',
              ),
              w('Why did he not go in at once?', '¿Por qué no entró enseguida?'),
              w('He felt shy among strangers.', 'Le daba pena entrar con desconocidos.'),
              w('He had lost the way.', 'Se había perdido.'),
              w('He does not like music.', 'No le gusta la música.'),
              w('“He knew nobody there.”', '«Ahí no conocía a nadie»'),
            ],
            [
              w(
                'When the prize was called out, Sofía looked at the floor. Her friend had worked on the project just as long. “It is ours,” she said aloud.',
                'Cuando anunciaron el premio, Sofía miró al suelo. Su amiga había trabajado igual en el proyecto. «Es de las dos», dijo en voz alta.',
              ),
              w('What did Sofía want?', '¿Qué quería Sofía?'),
              w('Her friend was to be praised too.', 'Que también reconocieran a su amiga.'),
              w('She wanted to go home.', 'Quería irse a casa.'),
              w('She wanted a larger prize.', 'Quería un premio mayor.'),
              w('“It is ours.”', '«Es de las dos»'),
            ],
            [
              w(
                'The old fisherman no longer went out to sea. Yet he sat on the pier each morning and counted the boats. Only when all were back in the evening did he go home.',
                'El viejo pescador ya no salía al mar. Pero cada mañana se sentaba en el muelle y contaba los barcos. Solo cuando todos volvían se iba a casa.',
              ),
              w('Why does he count the boats?', '¿Por qué cuenta los barcos?'),
              w('He cares that everybody comes back safely.', 'Le importa que todos vuelvan bien.'),
              w('He wants to buy one.', 'Quiere comprar uno.'),
              w('He has nothing else to count.', 'No tiene otra cosa que contar.'),
              w('“Only when all were back did he go home.”', '«Solo cuando todos volvían se iba a casa»'),
            ],
            [
              w(
                'Ravi erased the line for the fourth time. The paper was thin by now. “It has to look as in my head,” he murmured, and took a new sheet.',
                'Ravi borró la línea por cuarta vez. El papel ya estaba delgado. «Tiene que verse como en mi cabeza», murmuró, y tomó otra hoja.',
              ),
              w('Why does he begin again?', '¿Por qué empieza otra vez?'),
              w('He wants it to be just as he imagines it.', 'Quiere que quede como lo imagina.'),
              w('He likes to erase.', 'Le gusta borrar.'),
              w('The teacher told him to.', 'El maestro se lo pidió.'),
              w('“It has to look as in my head.”', '«Tiene que verse como en mi cabeza»'),
            ],
            [
              w(
                'Leila hid the broken vase behind the curtain. At supper she ate nothing. When her mother came to say good night, she said: “I must show you something.”',
                'Leila escondió el florero roto detrás de la cortina. En la cena no comió nada. Cuando su mamá llegó a darle las buenas noches, dijo: «Tengo que enseñarte algo».',
              ),
              w('Why does Leila speak up?', '¿Por qué habla Leila?'),
              w('The secret weighs on her.', 'El secreto le pesa.'),
              w('She is hungry.', 'Tiene hambre.'),
              w('She wants a new vase.', 'Quiere otro florero.'),
              w('“At supper she ate nothing.”', '«En la cena no comió nada»'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: shown('question'),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'reason-not-in-text',
          { chose: 'no' },
          'Could be. Which words in the text say so?',
          'Podría ser. ¿Qué palabras del texto lo dicen?',
        ),
        slip(
          'detail-for-reason',
          { chose: 'nor' },
          'Look at what is done and said at the end. Does this explain it?',
          'Mira lo que hace y dice al final. ¿Eso lo explica?',
        ),
      ],
      hints: [
        w('Put yourself in that place. What would you feel?', 'Ponte en ese lugar. ¿Qué sentirías?'),
        w(
          'Look for what is said, and for what is done at the end.',
          'Busca lo que dice y lo que hace al final.',
        ),
      ],
      steps: [w('The text shows it: {proof}', 'El texto lo muestra: {proof}'), shown('right')],
      minutes: 2,
    },
  },
]
