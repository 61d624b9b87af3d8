import { capability } from '../../kernel/capability.ts'
import { changeListing } from './change-listing.ts'
import { unit } from './dials.ts'
import { dropCategory } from './drop-category.ts'
import { listingLabels } from './labels.ts'
import { makeListing } from './make-listing.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { moveListing } from './move-listing.ts'
import { nameCategory } from './name-category.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { categories } from './query-categories.ts'
import { listing } from './query-listing.ts'
import { myListings } from './query-mine.ts'
import { listingsForSale } from './query-search.ts'
import './tables.ts'
import { takeListings } from './take-listings.ts'

/** 장터: what members sell each other: listings, their categories, and a search that finds them as people type. */
export default capability({
  name: 'market',
  folder: import.meta.dirname,
  commands: { makeListing, changeListing, moveListing, takeListings, nameCategory, dropCategory },
  queries: { listingsForSale, listing, myListings, categories },
  dials: [unit],
  powers,
  labels: { listing: listingLabels },
  pages,
  messages: { ko, en },
})
