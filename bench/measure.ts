/** Runs `work` from `clients` callers at once for a while; how many came back per second. */
export async function perSecond(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1000
  let done = 0
  const caller = async (client: number) => {
    while (performance.now() < end) {
      await work(client)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => caller(client)))
  return (done / (performance.now() - start)) * 1000
}

export const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
export const rounded = (value: number) => Number(value.toPrecision(3))
