import type { Lang } from '../../kernel/language.ts'

const ko = {
  title: '내 달력에서 구독하기',
  lead: '이 주소를 전화기 달력에 넣으면 예약이 저절로 들어와요. 주소를 아는 사람은 누구나 볼 수 있으니 남에게 알리지 마세요.',
  address: '달력 주소',
  open: '달력 주소 만들기',
  again: '주소 바꾸기',
  againText: '바꾸면 지금 주소로는 더는 볼 수 없어요.',
  opened: '주소를 만들었어요. 달력에 넣어 주세요.',
  close: '주소 없애기',
  closeText: '이 주소를 넣은 달력에는 더는 예약이 들어오지 않아요.',
  closed: '주소를 없앴어요.',
  trained: '배운 사람',
  endTraining: '다시 배우게 하기',
  endTrainingText: '다시 배울 때까지 혼자 쓸 수 없어요. 이미 한 예약은 그대로예요.',
  ended: '다시 배워야 쓸 수 있어요.',
}

const en: typeof ko = {
  title: 'Subscribe from my calendar',
  lead: 'Put this address into your phone’s calendar and bookings appear there by themselves. Whoever knows it can see them, so keep it to yourself.',
  address: 'Address of the calendar',
  open: 'Make an address',
  again: 'Change the address',
  againText: 'The address there is now will show nothing any more.',
  opened: 'The address is made. Put it into your calendar.',
  close: 'Take the address away',
  closeText: 'No more bookings reach a calendar that has this address.',
  closed: 'The address is gone.',
  trained: 'Who was shown how',
  endTraining: 'Have them shown again',
  endTrainingText: 'Until then they cannot use it by themselves. What they booked stays.',
  ended: 'They have to be shown again.',
}

/** What calendars to subscribe to, and the list of those who were shown how, say. */
export const feedWords: Record<Lang, typeof ko> = { ko, en }
