import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/**
 * Reading, stories, grades 6 to 8. All passages are our own; the old tales named belong to everybody.
 */
export const stories68: readonly SampleTemplate[] = [
  {
    code: 'ST6.1-A',
    competency: 'ST6.1',
    template: {
      parameters: [
        {
          names: ['a', 'b', 'turn', 'd', 'led'],
          rows: [
            [
              w(
                'Every evening Tariq fed the stray dog through the fence.',
                'Cada noche Tariq daba de comer al perro callejero por la reja.',
              ),
              w(
                'His father said that dogs brought only trouble.',
                'Su papá decía que los perros solo traen problemas.',
              ),
              w(
                'One night the dog barked until the whole house woke and smelled the smoke.',
                'Una noche el perro ladró hasta que toda la casa despertó y olió el humo.',
              ),
              w(
                'The next day the father built a kennel himself.',
                'Al día siguiente el papá construyó él mismo una casita.',
              ),
              w('the feeding each evening', 'darle de comer cada noche'),
            ],
            [
              w(
                'Sofía had practiced her speech in front of the mirror.',
                'Sofía practicó su discurso frente al espejo.',
              ),
              w(
                'In the pocket of her coat there was the paper with every word.',
                'En la bolsa de su abrigo estaba el papel con cada palabra.',
              ),
              w(
                'On the stage she reached into the pocket and found a hole.',
                'En el escenario metió la mano y encontró un agujero.',
              ),
              w(
                'She took a breath and told it in her own words, better than ever.',
                'Respiró y lo contó con sus palabras, mejor que nunca.',
              ),
              w('the practice at the mirror', 'la práctica ante el espejo'),
            ],
            [
              w(
                'The two villages had not spoken since the quarrel about the spring.',
                'Los dos pueblos no se hablaban desde la pelea por el manantial.',
              ),
              w(
                'Their children met in secret by the old mill.',
                'Sus niños se veían a escondidas en el viejo molino.',
              ),
              w(
                'When the mill wheel trapped a boy, people came running from both sides.',
                'Cuando la rueda atrapó a un niño, llegó gente corriendo de los dos lados.',
              ),
              w(
                'That evening they sat at one table for the first time.',
                'Esa noche se sentaron por primera vez a una mesa.',
              ),
              w('the secret meetings of the children', 'los encuentros secretos de los niños'),
            ],
            [
              w(
                'Kenji had been teased for his notebook full of clouds.',
                'Se burlaban de Kenji por su cuaderno lleno de nubes.',
              ),
              w(
                'He had noted the wind and the sky for three years.',
                'Había anotado el viento y el cielo por tres años.',
              ),
              w(
                'That morning he told the captain not to sail, and the captain listened.',
                'Esa mañana le dijo al capitán que no zarpara, y el capitán le hizo caso.',
              ),
              w(
                'By noon the storm had swallowed the bay.',
                'A mediodía la tormenta se había tragado la bahía.',
              ),
              w('three years of notes', 'tres años de notas'),
            ],
            [
              w('Leila’s grandmother kept a locked chest.', 'La abuela de Leila tenía un baúl cerrado.'),
              w('Everybody thought that gold was in it.', 'Todos pensaban que había oro.'),
              w(
                'After the funeral Leila turned the key and found a hundred unsent letters.',
                'Después del funeral Leila giró la llave y halló cien cartas sin enviar.',
              ),
              w(
                'She has been writing to the sister in the far country ever since.',
                'Desde entonces le escribe a la hermana del país lejano.',
              ),
              w('the locked chest', 'el baúl cerrado'),
            ],
            [
              w('Nobody chose Mateo for the team.', 'Nadie elegía a Mateo para el equipo.'),
              w('So he learned all the rules by watching.', 'Así que aprendió todas las reglas mirando.'),
              w(
                'In the final the referee fell ill, and nobody knew the rules as well as he did.',
                'En la final el árbitro se enfermó y nadie sabía las reglas como él.',
              ),
              w('Now both teams want him.', 'Ahora los dos equipos lo quieren.'),
              w('that he had learned the rules', 'que había aprendido las reglas'),
            ],
          ],
        },
      ],
      passage: w('{a} {b} {turn} {d}', '{a} {b} {turn} {d}'),
      prompt: w('At which sentence does the story turn?', '¿En qué oración cambia la historia?'),
      response: { kind: 'choice', options: optionsOf('turn', 'a', 'b', 'd'), keepOrder: false },
      slips: [
        slip(
          'start-for-turn',
          { chose: 'a' },
          'That sets the scene. When is nothing any longer as it was?',
          'Eso prepara la escena. ¿Cuándo ya nada es como antes?',
        ),
        slip(
          'build-up-for-turn',
          { chose: 'b' },
          'That leads up to it. What happens then?',
          'Eso lleva hacia el cambio. ¿Qué pasa entonces?',
        ),
        slip(
          'result-for-turn',
          { chose: 'd' },
          'That is what comes of it. What made it possible?',
          'Eso es el resultado. ¿Qué lo hizo posible?',
        ),
      ],
      hints: [
        w(
          'How is it at the start, how at the end? What lies between?',
          '¿Cómo es al principio y cómo al final? ¿Qué hay entre los dos?',
        ),
        w(
          'Take away one sentence at a time. Without which one could the end not come?',
          'Quita una oración cada vez. ¿Sin cuál no podría llegar el final?',
        ),
      ],
      steps: [
        w('{turn} After this nothing is as before.', '{turn} Después de esto nada es igual.'),
        w('What led to it: {led}.', 'Lo que llevó a eso: {led}.'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ST7.1-A',
    competency: 'ST7.1',
    template: {
      parameters: [
        {
          names: ['fact', 'warm', 'cold', 'plain', 'words'],
          rows: [
            [
              w('An old shop is closed.', 'Cierra una tienda vieja.'),
              w(
                'The little shop that knew all our names has gone to sleep.',
                'La tiendita que sabía nuestros nombres se ha dormido.',
              ),
              w('At last that dusty hole is shut.', 'Por fin cerraron ese agujero polvoriento.'),
              w('The shop closed in March.', 'La tienda cerró en marzo.'),
              w('little, knew our names, gone to sleep', 'tiendita, sabía nuestros nombres, dormido'),
            ],
            [
              w('It rains.', 'Llueve.'),
              w(
                'The rain hummed on the roof and tucked us in.',
                'La lluvia zumbaba en el techo y nos arropaba.',
              ),
              w('The rain hammered and would not let us go.', 'La lluvia martillaba y no nos soltaba.'),
              w('It rained from six to nine.', 'Llovió de seis a nueve.'),
              w('hummed, tucked us in', 'zumbaba, arropaba'),
            ],
            [
              w('A boy comes late.', 'Un niño llega tarde.'),
              w(
                'He slipped in, breathless, with snow in his hair.',
                'Entró sin aliento, con nieve en el pelo.',
              ),
              w(
                'He barged in late, as always, and let the cold in.',
                'Irrumpió tarde, como siempre, y metió el frío.',
              ),
              w('He arrived at ten past eight.', 'Llegó a las ocho y diez.'),
              w('slipped, breathless, snow in his hair', 'sin aliento, nieve en el pelo'),
            ],
            [
              w('A dog lies before a door.', 'Un perro está echado ante una puerta.'),
              w(
                'Faithful as ever, the old friend kept watch at the door.',
                'Fiel como siempre, el viejo amigo cuidaba la puerta.',
              ),
              w(
                'The beast blocked the door and did not take its eyes off us.',
                'La bestia tapaba la puerta y no nos quitaba los ojos.',
              ),
              w('A brown dog lay at the door.', 'Un perro café estaba junto a la puerta.'),
              w('faithful, friend, kept watch', 'fiel, amigo, cuidaba'),
            ],
            [
              w('A town at night.', 'Un pueblo de noche.'),
              w(
                'One by one the windows lit up like lanterns that wait for somebody.',
                'Una a una las ventanas se encendieron como faroles que esperan a alguien.',
              ),
              w(
                'The windows stared down, yellow and without a blink.',
                'Las ventanas miraban, amarillas y sin parpadear.',
              ),
              w('At seven the lights went on.', 'A las siete se encendieron las luces.'),
              w('lanterns, wait for somebody', 'faroles, esperan a alguien'),
            ],
            [
              w('A sister leaves.', 'Una hermana se va.'),
              w(
                'She waved until the bus was a dot, and we waved long after.',
                'Saludó hasta que el autobús fue un punto, y nosotros seguimos saludando.',
              ),
              w(
                'She left without a look back; the bus coughed and took her.',
                'Se fue sin mirar atrás; el autobús tosió y se la llevó.',
              ),
              w('She took the bus at noon.', 'Tomó el autobús a mediodía.'),
              w('waved, until it was a dot', 'saludó, hasta que fue un punto'),
            ],
          ],
        },
        {
          names: ['feeling', 'is'],
          rows: [
            [w('fondness', 'cariño'), 1],
            [w('unease', 'inquietud o rechazo'), 2],
          ],
        },
      ],
      prompt: w(
        '“{fact}” Three tellers say it. Whose words make you feel {feeling}?',
        '«{fact}» Lo dicen tres personas. ¿Qué palabras te hacen sentir {feeling}?',
      ),
      response: {
        kind: 'choice',
        options: [
          { id: 'warm', text: shown('warm'), right: 'is == 1' },
          { id: 'cold', text: shown('cold'), right: 'is == 2' },
          { id: 'plain', text: shown('plain') },
        ],
      },
      slips: [
        slip(
          'hears-no-color',
          { chose: 'plain' },
          'Those words only report. Which ones take sides?',
          'Esas palabras solo informan. ¿Cuáles toman partido?',
        ),
        slip(
          'feeling-turned',
          { chose: 'warm' },
          'Does this teller like what she tells of? Look at the verbs.',
          '¿A quien cuenta le gusta lo que cuenta? Mira los verbos.',
        ),
        slip(
          'feeling-turned',
          { chose: 'cold' },
          'Would you like to be there? Look at the verbs.',
          '¿Te gustaría estar ahí? Mira los verbos.',
        ),
      ],
      hints: [
        w(
          'The fact is the same in all three. Mark the words that are not needed for it.',
          'El hecho es el mismo en los tres. Marca las palabras que no hacen falta.',
        ),
        w('Those words carry the feeling.', 'Esas palabras llevan el sentimiento.'),
      ],
      steps: [
        w('These words are warm: {words}.', 'Estas palabras son cálidas: {words}.'),
        w(
          'The plain one gives only the fact; the other one pushes you away.',
          'La sencilla solo da el hecho; la otra te aleja.',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'ST8.1-A',
    competency: 'ST8.1',
    template: {
      parameters: [
        {
          names: ['text', 'tale', 'no', 'nor', 'kept', 'changed'],
          rows: [
            [
              w(
                'Every week Dario posted that his bike had been stolen, to see how many would reply. When it really was taken, his message stayed without an answer.',
                'Cada semana Darío publicaba que le robaron la bicicleta, para ver cuántos respondían. Cuando de verdad se la llevaron, su mensaje quedó sin respuesta.',
              ),
              w('The Boy Who Cried Wolf', 'El pastorcito mentiroso'),
              w('The Tortoise and the Hare', 'La liebre y la tortuga'),
              w('Cinderella', 'Cenicienta'),
              w('false alarms until nobody believes', 'falsas alarmas hasta que nadie cree'),
              w('a phone in place of sheep', 'un teléfono en lugar de ovejas'),
            ],
            [
              w(
                'Maya coded one small piece every day. Her rival, twice as gifted, began the night before the deadline. In the morning only one program ran.',
                'Maya programaba un poquito cada día. Su rival, con el doble de talento, empezó la noche anterior. En la mañana solo un programa funcionaba.',
              ),
              w('The Tortoise and the Hare', 'La liebre y la tortuga'),
              w('The Boy Who Cried Wolf', 'El pastorcito mentiroso'),
              w('Icarus', 'Ícaro'),
              w('the slow and steady one wins', 'gana quien va despacio y constante'),
              w('programs in place of a race', 'programas en lugar de una carrera'),
            ],
            [
              w(
                'The drone was the best in the school. “Not above the roof,” his mother had said. It climbed and climbed, until the battery was empty and it fell into the sea.',
                'El dron era el mejor de la escuela. «No más alto que el techo», le dijo su mamá. Subió y subió hasta que se acabó la batería y cayó al mar.',
              ),
              w('Icarus', 'Ícaro'),
              w('Cinderella', 'Cenicienta'),
              w('The Ant and the Grasshopper', 'La hormiga y la cigarra'),
              w('flying too high in spite of a warning', 'volar demasiado alto a pesar del aviso'),
              w('a drone in place of wings', 'un dron en lugar de alas'),
            ],
            [
              w(
                'All summer Lina sold the lemons at once and laughed at her cousin, who dried hers. In winter the whole town wanted dried lemon, and Lina stood at her cousin’s door.',
                'Todo el verano Lina vendió sus limones y se reía de su prima, que secaba los suyos. En invierno todo el pueblo quería limón seco, y Lina llegó a la puerta de su prima.',
              ),
              w('The Ant and the Grasshopper', 'La hormiga y la cigarra'),
              w('Icarus', 'Ícaro'),
              w('The Boy Who Cried Wolf', 'El pastorcito mentiroso'),
              w('one stores for winter, one does not', 'una guarda para el invierno y otra no'),
              w('here they are cousins with lemons', 'aquí son primas con limones'),
            ],
            [
              w(
                'For the talent show Jun wore her cousin’s costume; at ten she had to give it back. She left a single sneaker on the stage. On Monday the director carried it from class to class.',
                'Para el concurso Jun usó el traje de su prima; a las diez tenía que devolverlo. Dejó un solo tenis en el escenario. El lunes el director lo llevó de salón en salón.',
              ),
              w('Cinderella', 'Cenicienta'),
              w('The Tortoise and the Hare', 'La liebre y la tortuga'),
              w('King Midas', 'El rey Midas'),
              w(
                'a borrowed dress, an hour to leave, one shoe',
                'un traje prestado, una hora límite, un zapato',
              ),
              w('a director in place of a prince', 'un director en lugar de un príncipe'),
            ],
            [
              w(
                'The young star wished that everything she touched would go viral. Soon she could not hug her brother without a thousand strangers watching. She asked to be forgotten.',
                'La joven estrella deseó que todo lo que tocara se hiciera viral. Pronto no podía abrazar a su hermano sin que mil extraños miraran. Pidió que la olvidaran.',
              ),
              w('King Midas', 'El rey Midas'),
              w('Icarus', 'Ícaro'),
              w('Cinderella', 'Cenicienta'),
              w('a granted wish turns into a curse', 'un deseo cumplido se vuelve maldición'),
              w('fame in place of gold', 'fama en lugar de oro'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w(
        'Which old tale lives on in this new story?',
        '¿Qué cuento antiguo vive en esta historia nueva?',
      ),
      response: { kind: 'choice', options: optionsOf('tale', 'no', 'nor') },
      slips: [
        slip(
          'surface-likeness',
          { chose: 'no' },
          'Tell that tale in one sentence. Does it end as this story does?',
          'Cuenta ese cuento en una oración. ¿Termina como esta historia?',
        ),
        slip(
          'surface-likeness',
          { chose: 'nor' },
          'One thing may remind you of it. Does the whole pattern fit?',
          'Algo quizá lo recuerda. ¿Encaja todo el patrón?',
        ),
      ],
      hints: [
        w(
          'Take the modern things away. What pattern is left?',
          'Quita las cosas modernas. ¿Qué patrón queda?',
        ),
        w(
          'Who does what, and what comes of it? Look for the tale with the same bones.',
          '¿Quién hace qué y qué resulta? Busca el cuento con los mismos huesos.',
        ),
      ],
      steps: [w('Kept: {kept}.', 'Se conservó: {kept}.'), w('Changed: {changed}.', 'Cambió: {changed}.')],
      minutes: 2,
    },
  },
]
