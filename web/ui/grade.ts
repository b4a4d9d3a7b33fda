/** A grade as people say it: the roster's code without its leading zero ("05" is 5, "KG" is K). */
export const gradeWord = (code: string): string => (code === 'KG' ? 'K' : code.replace(/^0+(?=\d)/, ''))
