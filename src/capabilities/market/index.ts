import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { acceptReturn } from './accept-return.ts'
import { agreeToDispute } from './agree-to-dispute.ts'
import { answerDispute } from './answer-dispute.ts'
import { askReturn } from './ask-return.ts'
import { bringDispute } from './bring-dispute.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeCollection } from './change-collection.ts'
import { changeListing } from './change-listing.ts'
import { closeOrder } from './close-order.ts'
import { collectionLabels } from './collections/labels.ts'
import { confirmRefund } from './confirm-refund.ts'
import { limits, unit } from './dials.ts'
import { disputing } from './disputes/dials.ts'
import { dropCategory } from './drop-category.ts'
import { dropCollection } from './drop-collection.ts'
import { dropDispute } from './drop-dispute.ts'
import { dropSearch } from './drop-search.ts'
import { featureCollection } from './feature-collection.ts'
import { takeFile } from './files/take-file.ts'
import { forget } from './forget.ts'
import { handOver } from './hand-over.ts'
import { keepSearch } from './keep-search.ts'
import { labelListing } from './label-listing.ts'
import { listingLabels, orderLabels } from './labels.ts'
import { lapseOrder } from './lapse-order.ts'
import { lookAgain } from './look-again.ts'
import { makeCollection } from './make-collection.ts'
import { makeListing } from './make-listing.ts'
import { markPaid } from './mark-paid.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { moveListing } from './move-listing.ts'
import { nameCategory } from './name-category.ts'
import { fees, record, trading } from './orders/dials.ts'
import { feesChanged } from './orders/what-if.ts'
import { pages } from './pages/index.ts'
import { placeOrders } from './place-orders.ts'
import { powers } from './powers.ts'
import { putInCart } from './put-in-cart.ts'
import { putInCollection } from './put-in-collection.ts'
import { asOrdered } from './query-as-ordered.ts'
import { cart } from './query-cart.ts'
import { categories } from './query-categories.ts'
import { collection } from './query-collection.ts'
import { collections } from './query-collections.ts'
import { disputes } from './query-disputes.ts'
import { figures } from './query-figures.ts'
import { listing } from './query-listing.ts'
import { listingFile, listingFiles } from './query-listing-files.ts'
import { myListings } from './query-mine.ts'
import { myRows } from './query-my-rows.ts'
import { order } from './query-order.ts'
import { myOrders, mySales } from './query-orders.ts'
import { salesOfYear } from './query-sales.ts'
import { listingsForSale } from './query-search.ts'
import { mySearches } from './query-searches.ts'
import { seller } from './query-seller.ts'
import { rateTrade } from './rate-trade.ts'
import { readListingFile } from './read-listing-file.ts'
import { receiveOrder } from './receive-order.ts'
import { refuseReturn } from './refuse-return.ts'
import { reviewSeller } from './review-seller.ts'
import { ruleOnDispute } from './rule-on-dispute.ts'
import { sendOrder } from './send-order.ts'
import { setSeller } from './set-seller.ts'
import { startListingFile } from './start-listing-file.ts'
import { stopListingFile } from './stop-listing-file.ts'
import { takeFilePart } from './take-file-part.ts'
import './collections/tables.ts'
import './disputes/tables.ts'
import './files/tables.ts'
import './orders/tables.ts'
import './searches/tables.ts'
import './tables.ts'
import { takeFromCart } from './take-from-cart.ts'
import { takeFromCollection } from './take-from-collection.ts'
import { takeListings } from './take-listings.ts'

/**
 * 장터: what members sell each other: listings, their categories, and a search that finds them as people type; and
 * buying: a cart, one agreement per seller (`place-orders.ts`), and what becomes of it. `orders/` holds what the
 * commands share: `quoting.ts` prices, `keeping.ts` keeps, `taking-back.ts` undoes.
 */
export default capability({
  name: 'market',
  folder: import.meta.dirname,
  commands: {
    ...{ makeListing, changeListing, moveListing, takeListings, labelListing, nameCategory, dropCategory },
    ...{ setSeller, reviewSeller, putInCart, takeFromCart, placeOrders, markPaid, lapseOrder, cancelOrder },
    ...{ sendOrder, handOver, receiveOrder, closeOrder, askReturn, acceptReturn, refuseReturn },
    ...{ confirmRefund, rateTrade, keepSearch, dropSearch, lookAgain },
    ...{ makeCollection, changeCollection, dropCollection, featureCollection },
    ...{ putInCollection, takeFromCollection },
    ...{ bringDispute, answerDispute, agreeToDispute, dropDispute, ruleOnDispute },
    ...{ readListingFile, startListingFile, stopListingFile, takeFilePart },
  },
  queries: {
    ...{ listingsForSale, listing, myListings, categories, mySearches, collections, collection },
    ...{ cart, myOrders, mySales, order, asOrdered, salesOfYear, seller },
    ...{ disputes, figures, listingFiles, listingFile, myRows },
  },
  dials: [unit, limits, fees, trading, record, disputing] as Dial[],
  powers,
  jobs: { takeFile },
  whatIfs: { feesChanged },
  labels: { listing: listingLabels, order: orderLabels, collection: collectionLabels },
  effects: { forget },
  pages,
  messages: { ko, en },
})
