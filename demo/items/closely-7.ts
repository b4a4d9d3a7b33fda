import { optionsOf, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, reading closely, grade 7. All passages are our own. */
export const closely7: readonly SampleTemplate[] = [
  {
    code: 'RC7.1-A',
    competency: 'RC7.1',
    template: {
      parameters: [
        {
          names: ['claim', 'strong', 'weak', 'off'],
          rows: [
            [
              w(
                'The new crosswalk made the street safer.',
                'El nuevo paso peatonal hizo más segura la calle.',
              ),
              w(
                'In the year after it was painted, accidents fell from nine to two.',
                'En el año después de pintarlo, los accidentes bajaron de nueve a dos.',
              ),
              w(
                'A neighbor says she feels better there now.',
                'Una vecina dice que ahora se siente mejor ahí.',
              ),
              w('The crosswalk is painted yellow and white.', 'El paso está pintado de amarillo y blanco.'),
            ],
            [
              w('The captain was afraid.', 'El capitán tenía miedo.'),
              w(
                '“He gripped the rail until his knuckles were white.”',
                '«Apretó la baranda hasta que se le pusieron blancos los nudillos».',
              ),
              w('“The night was dark and the wind rose.”', '«La noche era oscura y el viento crecía».'),
              w('“He had sailed for twenty years.”', '«Llevaba veinte años navegando».'),
            ],
            [
              w('The school garden saves water.', 'El huerto escolar ahorra agua.'),
              w(
                'Since rain barrels were put up, the meter shows a third less.',
                'Desde que hay barriles para la lluvia, el medidor marca un tercio menos.',
              ),
              w('Pupils try to be careful with the hose.', 'Los alumnos tratan de cuidar la manguera.'),
              w('Tomatoes and beans grow in the garden.', 'En el huerto crecen tomates y frijoles.'),
            ],
            [
              w('The queen does not trust her brother.', 'La reina no confía en su hermano.'),
              w(
                '“She had his letters opened before they reached him.”',
                '«Hacía abrir las cartas de él antes de que las recibiera».',
              ),
              w('“They seldom dined together.”', '«Rara vez cenaban juntos».'),
              w('“Her brother was the younger of the two.”', '«Su hermano era el menor de los dos».'),
            ],
            [
              w(
                'Reading aloud helps small children learn words.',
                'Leer en voz alta ayuda a los niños pequeños a aprender palabras.',
              ),
              w(
                'In a study of 200 children, those who were read to knew more words after a year.',
                'En un estudio con 200 niños, aquellos a quienes les leían sabían más palabras después de un año.',
              ),
              w('My cousin was read to and speaks very well.', 'A mi prima le leían y habla muy bien.'),
              w('There are many books for small children.', 'Hay muchos libros para niños pequeños.'),
            ],
            [
              w('The lake is cleaner than ten years ago.', 'El lago está más limpio que hace diez años.'),
              w(
                'Measurements show half as much waste in the water as then.',
                'Las mediciones muestran la mitad de desechos que entonces.',
              ),
              w('More people swim there.', 'Más gente nada ahí.'),
              w('The lake is three miles long.', 'El lago mide tres millas.'),
            ],
          ],
        },
      ],
      prompt: w('Which proof is strongest for this? {claim}', '¿Qué prueba es más fuerte para esto? {claim}'),
      response: { kind: 'choice', options: optionsOf('strong', 'weak', 'off') },
      slips: [
        slip(
          'weak-proof',
          { chose: 'weak' },
          'That points the right way, but it could have another reason. Is there one that leaves less doubt?',
          'Eso va en la dirección correcta, pero podría tener otra causa. ¿Hay una que deje menos duda?',
        ),
        slip(
          'true-but-off-the-point',
          { chose: 'off' },
          'Suppose it is true. Does it make the claim any more likely?',
          'Supón que es cierto. ¿Hace más probable la afirmación?',
        ),
      ],
      hints: [
        w(
          'For each one ask: could it be so, and the claim still be false?',
          'Pregunta en cada una: ¿podría ser así y la afirmación ser falsa?',
        ),
        w(
          'Something measured, or something done, proves more than a feeling.',
          'Algo medido o hecho prueba más que un sentimiento.',
        ),
      ],
      steps: [w('{strong} This leaves the least doubt.', '{strong} Es lo que menos duda deja.')],
      minutes: 2,
    },
  },
]
