import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { accept } from './accept.ts'
import { addOffer } from './add-offer.ts'
import { answerHelp } from './answer-help.ts'
import { book } from './book.ts'
import { bookSeries } from './book-series.ts'
import { callHelp } from './call-help.ts'
import { cancel } from './cancel.ts'
import { checkIn } from './check-in.ts'
import { confirm } from './confirm.ts'
import { assignment, cancelling, confirming, prices, split, zones } from './dials.ts'
import { endOffer } from './end-offer.ts'
import { eraseClient } from './erase-client.ts'
import { finish } from './finish.ts'
import { forget } from './forget.ts'
import { bookingLabels, offerLabels, partyLabels } from './labels.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { pages } from './pages/index.ts'
import { passOn } from './pass-on.ts'
import { powers } from './powers.ts'
import { board, booking, myBookings, myJobs } from './query-bookings.ts'
import { figures } from './query-figures.ts'
import { myHours } from './query-hours.ts'
import { offers } from './query-offers.ts'
import { quote } from './query-quote.ts'
import { reviews } from './query-reviews.ts'
import { statement } from './query-statement.ts'
import { refuse } from './refuse.ts'
import { review } from './review.ts'
import { setFeed } from './set-feed.ts'
import { setHours } from './set-hours.ts'
import './tables.ts'
import { takeDayOff } from './take-day-off.ts'
import { earningsChanged, pricesChanged } from './what-if.ts'

/** 맡기는 일: services people book at a price they see before, done by members who are asked in turn. */
export default capability({
  name: 'services',
  folder: import.meta.dirname,
  commands: {
    addOffer,
    endOffer,
    setHours,
    takeDayOff,
    book,
    bookSeries,
    accept,
    refuse,
    passOn,
    checkIn,
    finish,
    confirm,
    cancel,
    callHelp,
    answerHelp,
    review,
    eraseClient,
    setFeed,
  },
  queries: { offers, quote, myBookings, myJobs, booking, board, statement, myHours, figures, reviews },
  dials: [prices, split, assignment, cancelling, confirming, zones] as Dial[],
  powers,
  // Secrets of no use elsewhere: whoever moves makes a new one.
  withheld: ['services_feed'],
  labels: { offer: offerLabels, booking: bookingLabels, booking_party: partyLabels },
  effects: { forget },
  whatIfs: { earningsChanged, pricesChanged },
  pages,
  messages: { ko, en },
})
