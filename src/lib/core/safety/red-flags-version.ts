/** Of the questions and their words. Apart from them: whether to ask again is known without the questions at hand. */
export const redFlagsVersion = 1
