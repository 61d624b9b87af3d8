import { counterPage, sellPost } from './counter.tsx'
import { broughtPage, closePage, closePost, daysPage } from './days.tsx'
import { goodsPage, goodsPost, pricePost, stockPost } from './goods.tsx'
import { salePage, undoPost } from './sale.tsx'

export const pages = [
  ...[counterPage, sellPost, goodsPage, goodsPost, pricePost, stockPost],
  ...[closePage, closePost, daysPage, broughtPage, salePage, undoPost],
]
