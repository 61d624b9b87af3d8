import { capability } from '../../kernel/capability.ts'
import { book } from './book.ts'
import { bookKit } from './book-kit.ts'
import { bookSeries } from './book-series.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelSeries } from './cancel-series.ts'
import { checkOut } from './check-out.ts'
import { checkOutKit } from './check-out-kit.ts'
import { rules } from './dials.ts'
import { endKit } from './end-kit.ts'
import { endSharing } from './end-sharing.ts'
import { endTraining } from './end-training.ts'
import { forget } from './forget.ts'
import { kitLabels } from './kit-stored.ts'
import { leavers } from './leavers.ts'
import { makeKit } from './make-kit.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { moveBooking } from './move-booking.ts'
import { bookingOccasions } from './occasions.ts'
import { offerWaiting } from './offer-waiting.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { kit } from './query-kit.ts'
import { kits } from './query-kits.ts'
import { loan } from './query-loan.ts'
import { heldDeposits, loans } from './query-loans.ts'
import { myBookings } from './query-mine.ts'
import { thing } from './query-thing.ts'
import { things } from './query-things.ts'
import { useOf } from './query-use.ts'
import { recordTraining } from './record-training.ts'
import { renewLoan } from './renew-loan.ts'
import { returnLoan } from './return-loan.ts'
import { settleDeposit } from './settle-deposit.ts'
import { share } from './share.ts'
import { stopWaiting } from './stop-waiting.ts'
import { tellLate } from './tell-late.ts'
import './tables.ts'
import './lending-tables.ts'
import { closeFeed } from './close-feed.ts'
import { openFeed } from './open-feed.ts'
import { printLabel } from './print-label.ts'
import { feed, myFeed } from './query-feed.ts'
import { label, labelled } from './query-label.ts'
import { trained } from './query-trained.ts'
import { waitingFor } from './query-waiting.ts'
import { takeNow } from './take-now.ts'
import { vacated } from './vacated.ts'
import { waitFor } from './wait-for.ts'

/** 함께 쓰는 것: things put to common use under rules of the charter, and whose they are when. */
export default capability({
  name: 'things',
  folder: import.meta.dirname,
  commands: {
    share,
    endSharing,
    book,
    bookSeries,
    moveBooking,
    cancelBooking,
    cancelSeries,
    recordTraining,
    endTraining,
    checkOut,
    returnLoan,
    renewLoan,
    tellLate,
    settleDeposit,
    makeKit,
    endKit,
    bookKit,
    checkOutKit,
    waitFor,
    stopWaiting,
    offerWaiting,
    printLabel,
    takeNow,
    openFeed,
    closeFeed,
  },
  queries: {
    things,
    thing,
    myBookings,
    loans,
    loan,
    heldDeposits,
    kits,
    kit,
    waitingFor,
    useOf,
    label,
    labelled,
    feed,
    myFeed,
    trained,
  },
  dials: [rules],
  occasions: { booking: bookingOccasions },
  powers,
  labels: { kit: kitLabels },
  effects: { forget, leavers, vacated },
  pages,
  messages: { ko, en },
})
