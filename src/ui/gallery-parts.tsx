import type { Lang } from '../kernel/language.ts'
import { Amount } from './amount.tsx'
import { AmountField } from './amount-field.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { Card } from './card.tsx'
import { barChart, lineChart, sankeyChart } from './charts.tsx'
import { Checkbox } from './checkbox.tsx'
import { Choice } from './choice.tsx'
import { Columns, Stack } from './columns.tsx'
import { Confirm } from './confirm.tsx'
import { Copy } from './copy.tsx'
import { DateField } from './date-field.tsx'
import { Definitions } from './definitions.tsx'
import { Disclosure } from './disclosure.tsx'
import { Empty } from './empty.tsx'
import { FileField } from './file-field.tsx'
import { Flash } from './flash.tsx'
import { Form } from './form.tsx'
import { PageHead } from './page-head.tsx'
import { Pagination } from './pagination.tsx'
import { Progress } from './progress.tsx'
import { Prose } from './prose.tsx'
import { SelectField } from './select-field.tsx'
import { Steps } from './steps.tsx'
import { Tabs } from './tabs.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

type Say = { t: (ko: string, en: string) => string }

/** Every component that the two rebuilt pages don't show. */
export async function GalleryParts({ lang }: { lang: Lang }) {
  const t = (ko: string, en: string) => (lang === 'ko' ? ko : en)
  const charts = await drawCharts({ t })
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('살림', 'Books'), href: '#books' },
          { label: t('출자금', 'Shares'), href: '#shares' },
          { label: t('입금 기록', 'Record a payment') },
        ]}
      />
      <PageHead
        title={t('부품 모음', 'Parts')}
        lead={t('쪽을 이루는 것들이에요.', 'What pages are made of.')}
      />
      <Tabs
        label={t('보기', 'Views')}
        tabs={[
          { href: '#a', label: t('할 일', 'To do'), current: true, count: 3 },
          { href: '#b', label: t('마친 일', 'Done') },
        ]}
      />
      <Columns layout="main-side">
        <Stack>
          <PaymentForm t={t} />
          {charts.map((chart) => (
            <Card>{chart}</Card>
          ))}
        </Stack>
        <Stack>
          <Notices t={t} />
          <Details t={t} />
          <Card title={t('함께 일한 시간', 'Hours worked together')}>
            <Empty
              icon="work"
              title={t('아직 기록한 활동이 없어요', 'No work recorded yet')}
              action={{ href: '#log', label: t('첫 활동 기록하기', 'Record the first work') }}
            >
              {t(
                '함께 한 일을 적어 두면 나중에 몫을 나눌 때 근거가 돼요.',
                'What you write down here is what shares are counted from later.',
              )}
            </Empty>
          </Card>
        </Stack>
      </Columns>
      <Pagination previous="#p" next="#n" />
    </>
  )
}

function PaymentForm({ t }: Say) {
  return (
    <Card title={t('입금 기록하기', 'Record a payment')}>
      <Form
        action="/c/dareung/shares/payments"
        onceKey="k1"
        submit={t('기록하기', 'Record')}
        cancel="#cancel"
        values={{ amount: '50만', kind: 'cash' }}
        errors={{
          amount: t('금액을 숫자로 적어 주세요. 예: 500,000', 'Write the amount in digits, such as 500,000'),
        }}
      >
        <TextField
          name="from"
          label={t('보낸 사람', 'From')}
          hint={t('통장에 찍힌 이름', 'As the bank shows it')}
        />
        <AmountField name="amount" label={t('금액', 'Amount')} unit={t('원', 'won')} />
        <DateField name="on" label={t('입금한 날', 'Paid on')} value="2026-03-02" />
        <SelectField
          name="account"
          label={t('계좌', 'Account')}
          options={[{ value: 'a', label: t('조합 통장', 'Co-op account') }]}
        />
        <Choice
          name="kind"
          label={t('어떻게 받았나요?', 'How was it received?')}
          options={[
            {
              value: 'bank',
              label: t('계좌 이체', 'Bank transfer'),
              detail: t('통장과 맞춰 봐요', 'Matched with the bank'),
            },
            { value: 'cash', label: t('현금', 'Cash') },
          ]}
        />
        <TextArea name="note" label={t('덧붙일 말', 'Note')} rows={3} optional />
        <FileField name="proof" label={t('증빙', 'Evidence')} optional />
        <Checkbox name="receipt" label={t('영수증을 보내요', 'Send a receipt')} checked />
      </Form>
    </Card>
  )
}

function Notices({ t }: Say) {
  return (
    <Card title={t('알림과 진행', 'Notices and progress')}>
      <Flash>{t('기록했어요.', 'Recorded.')}</Flash>
      <Flash tone="needs">{t('이 일은 총회에서 정해야 해요.', 'This is for the assembly to decide.')}</Flash>
      <Flash tone="waits">{t('등기소의 수리를 기다려요.', 'Waiting for the registry.')}</Flash>
      <Progress label={t('통장 내역 맞추는 중', 'Matching bank lines')} done={128} total={420} />
      <div class="mt-5">
        <Steps
          label={t('설립하는 길', 'The way to founding')}
          steps={[
            {
              label: t('발기인 5명 모으기', 'Find five founders'),
              state: 'done',
              detail: t('2월 3일', '3 February'),
            },
            { label: t('정관 쓰기', 'Write the articles'), state: 'now', href: '#articles' },
            { label: t('창립총회 열기', 'Hold the founding assembly'), state: 'todo' },
          ]}
        />
      </div>
    </Card>
  )
}

function Details({ t }: Say) {
  return (
    <Card title={t('조합원 정보', 'Member')}>
      <Definitions
        items={[
          { term: t('가입한 날', 'Joined'), value: t('2024년 5월 1일', '1 May 2024') },
          {
            term: t('출자금', 'Shares'),
            value: <Amount value="500,000" unit={t('원', ' won')} why="#why" />,
          },
          {
            term: t('영수증 번호', 'Receipt'),
            value: <Copy label={t('영수증', 'receipt')} value="9f2c…e1" />,
          },
        ]}
      />
      <Disclosure summary={t('환급은 어떻게 계산하나요?', 'How is a refund counted?')}>
        <Prose>
          <p>{t('탈퇴한 다음 회계연도에 돌려드려요.', 'It is paid back in the following financial year.')}</p>
        </Prose>
      </Disclosure>
      <div class="mt-3">
        <Confirm
          label={t('탈퇴하기', 'Leave')}
          question={t('탈퇴하면 의결권이 바로 없어져요.', 'Leaving ends your vote at once.')}
          action="/c/dareung/members/leave"
          submit={t('정말 탈퇴하기', 'Really leave')}
        />
      </div>
    </Card>
  )
}

function drawCharts({ t }: Say) {
  const won = (value: number | bigint) => `₩${value.toLocaleString('ko')}`
  const months = [1, 2, 3, 4, 5, 6].map((month) => t(`${month}월`, `M${month}`))
  return Promise.all([
    sankeyChart({
      title: t('돈이 흐른 길', 'Where money went'),
      description: t(
        '판매 8,600만 원 가운데 95%가 일한 사람에게 갔어요.',
        'Of 86 million won, 95% went to work.',
      ),
      format: won,
      heads: [t('어디서', 'From'), t('어디로', 'To'), t('금액', 'Amount')],
      flows: [
        { from: t('판매', 'Sales'), to: t('조합', 'Co-op'), value: 86_000_000n },
        { from: t('회비', 'Dues'), to: t('조합', 'Co-op'), value: 12_000_000n },
        { from: t('조합', 'Co-op'), to: t('일한 사람', 'Work'), value: 81_700_000n },
        { from: t('조합', 'Co-op'), to: t('공동체 기금', 'Common fund'), value: 16_300_000n },
      ],
    }),
    barChart({
      title: t('달마다 일한 시간', 'Hours each month'),
      description: t('3월 물길 울력 때 가장 많이 일했어요.', 'Most work was done in March.'),
      categoryLabel: t('달', 'Month'),
      categories: months,
      series: [
        { name: t('물길', 'Channel'), values: [12, 20, 64, 30, 22, 18] },
        { name: t('공방', 'Workshop'), values: [30, 28, 25, 33, 41, 38] },
      ],
    }),
    lineChart({
      title: t('공동체 기금', 'Common fund'),
      description: t('기금은 꾸준히 늘었어요.', 'The fund grew steadily.'),
      categoryLabel: t('달', 'Month'),
      categories: months,
      format: won,
      series: [
        {
          name: t('잔액', 'Balance'),
          values: [3_100_000n, 3_300_000n, 3_900_000n, 3_700_000n, 4_000_000n, 4_300_000n],
        },
      ],
    }),
  ])
}
