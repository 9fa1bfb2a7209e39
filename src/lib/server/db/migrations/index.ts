/** Listed by hand, in order: it survives bundling, and nothing runs that is not named here. */
import * as practice from './001-practice.ts'
import * as access from './002-access.ts'
import * as jobsAndMail from './003-jobs-and-mail.ts'
import * as booking from './004-booking.ts'
import * as calendars from './005-calendars.ts'
import * as messages from './006-messages.ts'
import * as visitors from './007-visitors.ts'
import * as freshProof from './008-fresh-proof.ts'
import * as articles from './009-articles.ts'
import * as newsletter from './010-newsletter.ts'
import * as letters from './011-letters.ts'
import * as putBack from './012-put-back.ts'
import * as pictures from './013-pictures.ts'
import * as broughtAlong from './014-brought-along.ts'
import * as herWords from './015-her-words.ts'
import * as voice from './016-voice.ts'
import * as lettersOnSite from './017-letters-on-site.ts'
import * as replies from './018-replies.ts'

export const migrations = {
  '001-practice': practice,
  '002-access': access,
  '003-jobs-and-mail': jobsAndMail,
  '004-booking': booking,
  '005-calendars': calendars,
  '006-messages': messages,
  '007-visitors': visitors,
  '008-fresh-proof': freshProof,
  '009-articles': articles,
  '010-newsletter': newsletter,
  '011-letters': letters,
  '012-put-back': putBack,
  '013-pictures': pictures,
  '014-brought-along': broughtAlong,
  '015-her-words': herWords,
  '016-voice': voice,
  '017-letters-on-site': lettersOnSite,
  '018-replies': replies,
}
