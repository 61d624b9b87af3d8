import { capability } from '../../kernel/capability.ts'
import { book } from './book.ts'
import { bookSeries } from './book-series.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelSeries } from './cancel-series.ts'
import { rules } from './dials.ts'
import { endSharing } from './end-sharing.ts'
import { endTraining } from './end-training.ts'
import { forget } from './forget.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { moveBooking } from './move-booking.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { myBookings } from './query-mine.ts'
import { thing } from './query-thing.ts'
import { things } from './query-things.ts'
import { recordTraining } from './record-training.ts'
import { share } from './share.ts'
import './tables.ts'

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
  },
  queries: { things, thing, myBookings },
  dials: [rules],
  powers,
  effects: { forget },
  pages,
  messages: { ko, en },
})
