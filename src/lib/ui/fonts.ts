import headUrl from './fonts/head.woff2?url'
import textUrl from './fonts/text.woff2?url'

/** The two files every page needs at once; layouts preload them. */
export const preloadedFonts = [textUrl, headUrl]
