import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import BarSeries from './BarSeries.vue'
import ChartTable from './ChartTable.vue'
import LineSeries from './LineSeries.vue'

const given = {
  label: 'Apples a day',
  slots: [
    { name: 'Monday', short: 'Mo' },
    { name: 'Tuesday', short: 'Tu' },
    { name: 'Wednesday', short: 'We' },
  ],
  series: [
    { name: 'red', values: [1, 0, 5] },
    { name: 'green', values: [2, 0, 3] },
  ],
  say: (value: number) => `${value} apples`,
  sayShort: String,
  total: 'All',
}

describe('a chart of bars', () => {
  it('has a bar for whatever there is, and the others stand on it', () => {
    const chart = mount(BarSeries, { props: given })
    const bars = chart.findAll('rect.bar')
    expect(bars).toHaveLength(4)
    const bottom = (at: number) =>
      Number(bars[at]?.attributes('y')) + Number(bars[at]?.attributes('height'))
    expect(bottom(1)).toBeCloseTo(Number(bars[0]?.attributes('y')))
    const fills = new Set(bars.map((bar) => bar.attributes('fill')))
    expect(fills.size).toBe(2)
    expect(chart.findAll('.legend li').map((one) => one.text())).toEqual(['red', 'green'])
  })

  it('is read by keys, slot by slot', async () => {
    const chart = mount(BarSeries, { props: given })
    const area = chart.get('[role=slider]')
    const said = () => area.attributes('aria-valuetext')
    expect(said()).toBe('Wednesday: 8 apples; red 5 apples; green 3 apples')
    await area.trigger('keydown', { key: 'Home' })
    expect(said()).toBe('Monday: 3 apples; red 1 apples; green 2 apples')
    expect(chart.get('.card').text()).toContain('Monday')
    await area.trigger('keydown', { key: 'ArrowRight' })
    expect(said()).toBe('Tuesday: 0 apples')
    await area.trigger('keydown', { key: 'ArrowLeft', altKey: true })
    expect(area.attributes('aria-valuenow')).toBe('1')
    await area.trigger('keydown', { key: 'Escape' })
    expect(chart.find('.card').exists()).toBe(false)
  })

  it('is drawn also where there is nothing', () => {
    const chart = mount(BarSeries, { props: { ...given, slots: [], series: [] } })
    expect(chart.findAll('rect.bar')).toHaveLength(0)
    expect(chart.html()).not.toContain('NaN')
  })
})

describe('a chart of lines', () => {
  it('has a line for each series, and a dash that tells it from the others', () => {
    const lines = mount(LineSeries, { props: given }).findAll('polyline')
    expect(lines.map((line) => line.attributes('points')?.split(' ').length)).toEqual([3, 3])
    expect(new Set(lines.map((line) => line.attributes('stroke-dasharray'))).size).toBe(2)
  })
})

describe('figures as a table', () => {
  it('have a name for each row and column', () => {
    const rows = [['Monday', '1', '2']]
    const heads = ['Day', 'red', 'green']
    const table = mount(ChartTable, { props: { caption: 'Apples', heads, rows } })
    expect(table.get('caption').text()).toBe('Apples')
    expect(table.findAll('th[scope=col]').map((th) => th.text())).toEqual(heads)
    expect(table.get('th[scope=row]').text()).toBe('Monday')
    expect(table.findAll('td').map((td) => td.text())).toEqual(['1', '2'])
  })
})
