/** Something wrong with a template: where, what, and how to mend it. Paths are as in `slips[0].say.en`. */
export type Fault = { readonly path: string; readonly message: string; readonly remedy: string }
