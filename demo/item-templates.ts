import { algebra7 } from './items/algebra-7.ts'
import { algebra8 } from './items/algebra-8.ts'
import { algebra8TwoLines } from './items/algebra-8-two-lines.ts'
import { argument15 } from './items/argument-1-5.ts'
import { argument6 } from './items/argument-6.ts'
import { argument7 } from './items/argument-7.ts'
import { argument8 } from './items/argument-8.ts'
import { closely34 } from './items/closely-3-4.ts'
import { closely56 } from './items/closely-5-6.ts'
import { closely7 } from './items/closely-7.ts'
import { closelyK2 } from './items/closely-k-2.ts'
import { data18 } from './items/data-1-8.ts'
import { decimals5Fractions } from './items/decimals-5-fractions.ts'
import { decimals5Places } from './items/decimals-5-places.ts'
import { decimals5Reckoning } from './items/decimals-5-reckoning.ts'
import { decimals5Times } from './items/decimals-5-times.ts'
import { fractions1 } from './items/fractions-1.ts'
import { fractions36 } from './items/fractions-3-6.ts'
import { fractions4Add } from './items/fractions-4-add.ts'
import { fractions4Equal } from './items/fractions-4-equal.ts'
import { fractions4Mixed } from './items/fractions-4-mixed.ts'
import { fractions5Add } from './items/fractions-5-add.ts'
import { fractions5Subtract } from './items/fractions-5-subtract.ts'
import { fractions5Times } from './items/fractions-5-times.ts'
import { informational3 } from './items/informational-3.ts'
import { informational45 } from './items/informational-4-5.ts'
import { informational67 } from './items/informational-6-7.ts'
import { informationalK2 } from './items/informational-k-2.ts'
import { measure2 } from './items/measure-2.ts'
import { measure36 } from './items/measure-3-6.ts'
import { measure5 } from './items/measure-5.ts'
import { measure7 } from './items/measure-7.ts'
import { measure8 } from './items/measure-8.ts'
import { measureK1 } from './items/measure-k-1.ts'
import { number1 } from './items/number-1.ts'
import { number2 } from './items/number-2.ts'
import { number3 } from './items/number-3.ts'
import { number4 } from './items/number-4.ts'
import { number4Divide } from './items/number-4-divide.ts'
import { number5 } from './items/number-5.ts'
import { number6 } from './items/number-6.ts'
import { number78 } from './items/number-7-8.ts'
import { numberKCounting } from './items/number-k-counting.ts'
import { numberKTen } from './items/number-k-ten.ts'
import { patterns36 } from './items/patterns-3-6.ts'
import { patterns5 } from './items/patterns-5.ts'
import { patterns8 } from './items/patterns-8.ts'
import { patternsK2 } from './items/patterns-k-2.ts'
import { ratios6 } from './items/ratios-6.ts'
import { ratios7 } from './items/ratios-7.ts'
import { sounds1 } from './items/sounds-1.ts'
import { sounds2 } from './items/sounds-2.ts'
import { sounds34 } from './items/sounds-3-4.ts'
import { soundsK } from './items/sounds-k.ts'
import { stories45 } from './items/stories-4-5.ts'
import { stories68 } from './items/stories-6-8.ts'
import { storiesK3 } from './items/stories-k-3.ts'
import { vocabulary3 } from './items/vocabulary-3.ts'
import { vocabulary4 } from './items/vocabulary-4.ts'
import { vocabulary56 } from './items/vocabulary-5-6.ts'
import { vocabularyK2 } from './items/vocabulary-k-2.ts'
import type { SampleTemplate } from './items/sample-template.ts'

/** Every item template of the demo. */
export const sampleTemplates: readonly SampleTemplate[] = [
  ...algebra7,
  ...algebra8,
  ...algebra8TwoLines,
  ...argument15,
  ...argument6,
  ...argument7,
  ...argument8,
  ...closely34,
  ...closely56,
  ...closely7,
  ...closelyK2,
  ...data18,
  ...decimals5Fractions,
  ...decimals5Places,
  ...decimals5Reckoning,
  ...decimals5Times,
  ...fractions1,
  ...fractions36,
  ...fractions4Add,
  ...fractions4Equal,
  ...fractions4Mixed,
  ...fractions5Add,
  ...fractions5Subtract,
  ...fractions5Times,
  ...informational3,
  ...informational45,
  ...informational67,
  ...informationalK2,
  ...measure2,
  ...measure36,
  ...measure5,
  ...measure7,
  ...measure8,
  ...measureK1,
  ...number1,
  ...number2,
  ...number3,
  ...number4,
  ...number4Divide,
  ...number5,
  ...number6,
  ...number78,
  ...numberKCounting,
  ...numberKTen,
  ...patterns36,
  ...patterns5,
  ...patterns8,
  ...patternsK2,
  ...ratios6,
  ...ratios7,
  ...sounds1,
  ...sounds2,
  ...sounds34,
  ...soundsK,
  ...stories45,
  ...stories68,
  ...storiesK3,
  ...vocabulary3,
  ...vocabulary4,
  ...vocabulary56,
  ...vocabularyK2,
]
