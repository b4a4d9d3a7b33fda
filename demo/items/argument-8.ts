import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, reasons and sources, grade 8. All texts are our own. */
export const argument8: readonly SampleTemplate[] = [
  {
    code: 'AR8.1-A',
    competency: 'AR8.1',
    template: {
      parameters: [
        {
          names: ['text', 'is', 'why'],
          rows: [
            [
              w(
                'The school should buy standing desks. Pupils who stand think better. That is clear to anyone who has tried it.',
                'La escuela debe comprar mesas altas. De pie se piensa mejor. Es claro para quien lo ha probado.',
              ),
              1,
              w(
                'No test or count stands behind “think better”.',
                'Ninguna prueba ni conteo respalda «se piensa mejor».',
              ),
            ],
            [
              w(
                'Our river is getting cleaner. Many people say so, and it looks good in photographs.',
                'Nuestro río está más limpio. Mucha gente lo dice y se ve bien en fotos.',
              ),
              1,
              w('Nobody has measured the water.', 'Nadie ha medido el agua.'),
            ],
            [
              w(
                'A test with 300 pupils shows: short breaks help. Therefore summer vacation should be abolished.',
                'Una prueba con 300 alumnos muestra que los descansos cortos ayudan. Por lo tanto, hay que quitar las vacaciones de verano.',
              ),
              2,
              w(
                'The proof is about short breaks, the claim about vacation.',
                'La prueba habla de descansos cortos y la afirmación de vacaciones.',
              ),
            ],
            [
              w(
                'Bread prices rose by 8 percent. So bakers should work at night.',
                'El pan subió 8 por ciento. Así que los panaderos deben trabajar de noche.',
              ),
              2,
              w('Nothing joins the prices to the hours.', 'Nada une los precios con el horario.'),
            ],
            [
              w(
                'Measurements show that closing the street halves the noise. We should close it. That it cuts off the fire station need not concern us.',
                'Las mediciones muestran que cerrar la calle reduce el ruido a la mitad. Hay que cerrarla. No importa que deje aislados a los bomberos.',
              ),
              3,
              w(
                'The fire station is a strong point of the other side.',
                'Los bomberos son un punto fuerte del otro lado.',
              ),
            ],
            [
              w(
                'In a survey 80 percent want uniforms. We should bring them in. What they cost families is another matter.',
                'En una encuesta el 80 por ciento quiere uniformes. Hay que ponerlos. Lo que cuesten a las familias es otro asunto.',
              ),
              3,
              w(
                'The cost is the main point of the other side.',
                'El costo es el punto principal del otro lado.',
              ),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('What is missing most in this argument?', '¿Qué es lo que más le falta a este argumento?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          {
            id: 'proof',
            text: w('proof that can be checked', 'pruebas que se puedan comprobar'),
            right: 'is == 1',
          },
          {
            id: 'link',
            text: w('a link from the proof to the claim', 'una unión entre la prueba y la afirmación'),
            right: 'is == 2',
          },
          {
            id: 'other',
            text: w('an answer to the other side', 'una respuesta al otro lado'),
            right: 'is == 3',
          },
        ],
      },
      slips: [
        slip(
          'overlooks-the-proof',
          { chose: 'proof' },
          'Is there something measured or counted here? Look again.',
          '¿Hay aquí algo medido o contado? Mira otra vez.',
        ),
        slip(
          'overlooks-the-gap',
          { chose: 'link' },
          'Say the proof, then “so”, then the claim. Where does it break?',
          'Di la prueba, luego «por eso» y la afirmación. ¿Dónde se rompe?',
        ),
        slip(
          'overlooks-the-other-side',
          { chose: 'other' },
          'Is a point of the other side named here?',
          '¿Se nombra aquí un punto del otro lado?',
        ),
      ],
      hints: [
        w(
          'Three questions: How do you know? Does it follow? What does the other side say?',
          'Tres preguntas: ¿cómo lo sabes? ¿Se sigue de eso? ¿Qué dice el otro lado?',
        ),
        w('At which of the three does the argument stay silent?', '¿En cuál de las tres se queda callado?'),
      ],
      steps: [shown('why')],
      minutes: 2,
    },
  },
  {
    code: 'AR8.2-A',
    competency: 'AR8.2',
    template: {
      parameters: [
        {
          names: ['topic', 'a', 'b', 'c', 'right', 'count', 'newest'],
          rows: [
            [
              w('Do energy drinks help in sport?', '¿Ayudan las bebidas energéticas en el deporte?'),
              w(
                'A: maker’s website, this year: “Yes, up to 30 percent.”',
                'A: página del fabricante, este año: «Sí, hasta 30 por ciento».',
              ),
              w(
                'B: university study with 400 people, two years ago: “No difference.”',
                'B: estudio universitario con 400 personas, hace dos años: «Ninguna diferencia».',
              ),
              w(
                'C: fan page that quotes A, this year: “Yes!”',
                'C: página de admiradores que cita a A, este año: «¡Sí!».',
              ),
              w(
                'B: it tested many and gains nothing by the answer',
                'B: probó con muchos y no gana nada con la respuesta',
              ),
              w('A and C, because they are two against one', 'A y C, porque son dos contra uno'),
              w('A, because it is newest', 'A, porque es la más nueva'),
            ],
            [
              w('How old is the stone bridge?', '¿Qué edad tiene el puente de piedra?'),
              w('A: souvenir stand: “A thousand years!”', 'A: puesto de recuerdos: «¡Mil años!».'),
              w(
                'B: dating of the wood in its base: “About 430 years.”',
                'B: fechado de la madera de su base: «Unos 430 años».',
              ),
              w(
                'C: last month’s blog that repeats A: “A thousand years.”',
                'C: blog del mes pasado que repite A: «Mil años».',
              ),
              w('B: it measured the bridge itself', 'B: midió el puente mismo'),
              w('A and C, because they are two against one', 'A y C, porque son dos contra uno'),
              w('C, because it is newest', 'C, porque es la más nueva'),
            ],
            [
              w('Was the flood warning given in time?', '¿Se avisó a tiempo de la inundación?'),
              w(
                'A: the mayor, who is up for election: “Of course.”',
                'A: el alcalde, que busca reelegirse: «Por supuesto».',
              ),
              w(
                'B: the siren’s log: “Triggered at 4:10; water in the streets at 3:30.”',
                'B: el registro de la sirena: «Activada a las 4:10; agua en las calles a las 3:30».',
              ),
              w(
                'C: a party member’s post today: “The mayor acted at once.”',
                'C: mensaje de hoy de un miembro de su partido: «El alcalde actuó enseguida».',
              ),
              w('B: it was recorded at the moment, by no side', 'B: se registró en el momento y sin partido'),
              w('A and C, because they agree', 'A y C, porque coinciden'),
              w('C, because it is newest', 'C, porque es la más nueva'),
            ],
            [
              w('Does the new app help to learn words?', '¿La nueva aplicación ayuda a aprender palabras?'),
              w(
                'A: advertisement, this week: “Learn twice as fast.”',
                'A: anuncio, esta semana: «Aprende el doble de rápido».',
              ),
              w(
                'B: three schools compared classes with and without it for a year: “Slightly better.”',
                'B: tres escuelas compararon grupos con y sin ella por un año: «Un poco mejor».',
              ),
              w(
                'C: a review paid for by the maker: “Twice as fast!”',
                'C: reseña pagada por el fabricante: «¡El doble de rápido!».',
              ),
              w('B: it compared, for long, and was not paid', 'B: comparó por mucho tiempo y no le pagaron'),
              w('A and C, because they agree', 'A y C, porque coinciden'),
              w('A, because it is newest', 'A, porque es la más nueva'),
            ],
            [
              w('How many people came to the march?', '¿Cuánta gente fue a la marcha?'),
              w(
                'A: those who called for it: “Fifty thousand.”',
                'A: quienes la convocaron: «Cincuenta mil».',
              ),
              w(
                'B: a count on photographs from above, method published: “About 18,000.”',
                'B: conteo en fotos desde arriba, con método publicado: «Unas 18,000».',
              ),
              w(
                'C: a newspaper that quotes A, today: “Fifty thousand.”',
                'C: un periódico que cita a A, hoy: «Cincuenta mil».',
              ),
              w('B: it shows how it counted', 'B: muestra cómo contó'),
              w('A and C, because they are two against one', 'A y C, porque son dos contra uno'),
              w('C, because it is newest', 'C, porque es la más nueva'),
            ],
            [
              w('What happened on the playground?', '¿Qué pasó en el patio?'),
              w(
                'A: a pupil who is in the quarrel: “He began.”',
                'A: un alumno que está en el pleito: «Él empezó».',
              ),
              w(
                'B: two who saw it and are friends of neither: “They ran into each other.”',
                'B: dos que lo vieron y no son amigos de ninguno: «Chocaron».',
              ),
              w(
                'C: A’s best friend, who was not there, just now: “He began.”',
                'C: el mejor amigo de A, que no estuvo, ahora mismo: «Él empezó».',
              ),
              w('B: they saw it and take no side', 'B: lo vieron y no toman partido'),
              w('A and C, because they are two against one', 'A y C, porque coinciden'),
              w('C, because it is newest', 'C, porque es lo más nuevo'),
            ],
          ],
        },
      ],
      passage: w('{a}\n\n{b}\n\n{c}', '{a}\n\n{b}\n\n{c}'),
      prompt: w('{topic} Which source weighs most, and why?', '{topic} ¿Qué fuente pesa más y por qué?'),
      response: { kind: 'choice', options: optionsOf('right', 'count', 'newest') },
      slips: [
        slip(
          'counts-sources',
          { chose: 'count' },
          'Where does C know it from? Are they really two?',
          '¿De dónde lo sabe C? ¿De verdad son dos?',
        ),
        slip(
          'newest-is-best',
          { chose: 'newest' },
          'Newest of what? How does it know?',
          '¿La más nueva de qué? ¿Cómo lo sabe?',
        ),
      ],
      hints: [
        w(
          'For each source: how does it know, and what does it gain?',
          'Con cada fuente: ¿cómo lo sabe y qué gana?',
        ),
        w(
          'A source that repeats another is not a second source.',
          'Una fuente que repite a otra no es una segunda fuente.',
        ),
      ],
      steps: [shown('right')],
      minutes: 3,
    },
  },
]
