// Draws a chart of each table. The tables are the page: without this script nothing of it is missing.
const INK = '#1b1f24';
const QUIET = '#4a5460';
const LEVELS = ['#9b1c1c', '#e0a100', '#3f8f5f', '#b9c2cc'];
const SERIES = ['#0b4f9e', '#b3541e', '#4b7f2b', '#7b3f98', '#9b1c1c', '#00707a', '#6b5b00', '#555f6b'];
const SHADES = ['#e8eef6', '#b9cfe8', '#7fa8d4', '#3f78b8', '#0b4f9e'];
const FONT = { fontFamily: 'system-ui, "Noto Sans", "DejaVu Sans", sans-serif', color: INK, lineHeight: 16 };

const number = (text) => (text === undefined || text === '' ? null : Number(text));

function read(section) {
  const heads = [...section.querySelectorAll('thead th')].map((cell) => cell.textContent);
  const rows = [...section.querySelectorAll('tbody tr')].map((row) => ({
    head: row.querySelector('th').textContent,
    page: row.querySelector('a')?.href,
    code: row.dataset.code,
    column: Number(row.dataset.column),
    row: Number(row.dataset.row),
    values: [...row.querySelectorAll('td')].map((cell) => number(cell.dataset.value)),
    texts: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    position: row.lastElementChild.dataset.value,
  }));
  return { heads, rows, limits: section.dataset.limits ? JSON.parse(section.dataset.limits) : [] };
}

// A label that wraps where there is little room.
const named = (text) => ({ name: text, nameLocation: 'middle', nameGap: 30, nameTextStyle: FONT });
const legend = { top: 0, textStyle: FONT, itemGap: 12 };

// Below the legend, which takes as many lines as its names need.
function grid(names, canvas, bottom = 8) {
  const width = names.reduce((sum, name) => sum + name.length * 7.5 + 50, 0);
  return { left: 8, right: 24, top: 16 + 24 * Math.ceil(width / canvas.clientWidth), bottom, containLabel: true };
}

// What counts nothing anywhere takes no place.
function stacked({ heads, rows }, canvas, colours, axis) {
  canvas.style.height = `${rows.length * 44 + 110}px`;
  const columns = heads.slice(1).map((head, i) => ({ head, i })).filter(({ i }) => rows.some((row) => row.values[i]));
  return {
    legend,
    grid: grid(columns.map(({ head }) => head), canvas),
    xAxis: { type: 'value', max: axis.max, minInterval: 1, axisLabel: { ...FONT, hideOverlap: true, formatter: axis.max ? '{value} %' : '{value}' } },
    yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.head), axisLabel: { ...FONT, width: 110, overflow: 'break' } },
    series: columns.map(({ head, i }) => ({
      name: head,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 28,
      itemStyle: { color: colours[i % colours.length], borderColor: '#fff', borderWidth: 1 },
      data: rows.map((row) => row.values[i]),
    })),
  };
}

const charts = {
  levels: (table, canvas) => stacked(table, canvas, LEVELS, { max: 100 }),

  referrals: (table, canvas) => stacked(table, canvas, SERIES, {}),

  trend: ({ heads, rows }, canvas) => ({
    legend,
    grid: grid(heads.slice(1), canvas),
    xAxis: { type: 'category', data: rows.map((row) => row.head), axisLabel: FONT },
    yAxis: { type: 'value', min: 0, axisLabel: { ...FONT, formatter: '{value} %' } },
    series: heads.slice(1).map((head, i) => ({
      name: head,
      type: 'line',
      symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'][i % 6],
      symbolSize: 9,
      lineStyle: { width: 2, type: ['solid', 'dashed', 'dotted'][i % 3] },
      itemStyle: { color: SERIES[i] },
      data: rows.map((row) => row.values[i]),
    })),
  }),

  map({ rows }, canvas) {
    const columns = rows.map((row) => row.column);
    const lines = rows.map((row) => row.row);
    const [west, east] = [Math.min(...columns), Math.max(...columns)];
    const [north, south] = [Math.min(...lines), Math.max(...lines)];
    const side = Math.min((canvas.clientWidth - 16) / (east - west + 1), 88);
    canvas.style.height = `${side * (south - north + 1) + 16}px`;
    const told = rows.map((row) => row.values[0]).filter((value) => value !== null);
    const top = Math.max(...told, 1);
    const shade = (value) => Math.min(SHADES.length - 1, Math.floor((value / top) * SHADES.length));
    const width = side * (east - west + 1);
    const height = side * (south - north + 1);
    return {
      grid: { left: (canvas.clientWidth - width) / 2, top: 8, width, height },
      xAxis: { type: 'value', min: west - 0.5, max: east + 0.5, show: false },
      yAxis: { type: 'value', min: north - 0.5, max: south + 0.5, inverse: true, show: false },
      series: [{
        type: 'scatter',
        symbol: 'rect',
        symbolSize: side - 3,
        cursor: 'pointer',
        data: rows.map((row) => {
          const value = row.values[0];
          const dark = value !== null && shade(value) >= 3;
          return {
            name: row.head,
            value: [row.column, row.row],
            page: row.page,
            said: `${row.head}: ${row.texts[0]}`,
            itemStyle: value === null
              ? { color: '#fff', borderColor: '#8b96a3', borderType: 'dashed', borderWidth: 1, opacity: 1 }
              : { color: SHADES[shade(value)], borderColor: '#8b96a3', borderWidth: 1, opacity: 1 },
            label: {
              show: true,
              formatter: side < 40 ? (value === null ? '–' : `${Math.round(value)}`) : `${row.code}\n${value === null ? '–' : row.texts[0]}`,
              fontSize: side < 40 ? 10 : 12,
              lineHeight: 16,
              color: dark ? '#fff' : INK,
            },
          };
        }),
      }],
    };
  },

  funnel({ heads, rows, limits }, canvas) {
    const line = (name, of, type, all) => ({
      name, type: 'line', symbol: 'none', silent: true, smooth: true, lineStyle: { color: QUIET, width: 1.5, type }, itemStyle: { color: QUIET },
      data: all.map((limit) => [limit.children, limit[of]]),
      ...(of.startsWith('lower') ? { tooltip: { show: false } } : {}),
    });
    const inside = (row) => row.texts[3];
    const points = rows.filter((row) => row.values[0] !== null && row.values[1] !== null);
    const most = Math.max(...points.map((row) => row.values[0]), 1);
    const verdicts = [...new Set(points.map(inside))];
    return {
      legend: { ...legend, data: verdicts },
      grid: grid(verdicts, canvas, 44),
      xAxis: { type: 'value', min: 0, ...named(heads[2]), axisLabel: { ...FONT, hideOverlap: true } },
      yAxis: { type: 'value', min: 0, max: Math.min(100, Math.ceil((most * 1.3) / 10) * 10), axisLabel: { ...FONT, formatter: '{value} %' } },
      series: [
        line('95 %', 'upper95', 'dashed', limits), line('95 %', 'lower95', 'dashed', limits),
        line('99.8 %', 'upper998', 'solid', limits), line('99.8 %', 'lower998', 'solid', limits),
        ...verdicts.map((verdict) => {
          const of = points.filter((row) => inside(row) === verdict);
          const outside = of.some((row) => row.position !== 'INSIDE');
          return {
            name: verdict,
            type: 'scatter',
            cursor: 'pointer',
            symbol: outside ? 'diamond' : 'circle',
            symbolSize: outside ? 14 : 9,
            itemStyle: { color: outside ? SERIES[1] : SERIES[0], opacity: outside ? 1 : 0.7 },
            label: { show: outside, formatter: ({ data }) => data.name, position: 'top', color: INK },
            data: of.map((row) => ({
              name: row.head,
              value: [row.values[1], row.values[0]],
              page: row.page,
              said: `${row.head}: ${row.texts[0]}, ${row.texts[1]}, ${verdict}`,
            })),
          };
        }),
      ],
    };
  },
};

function draw(figure) {
  const canvas = figure.querySelector('[data-canvas]');
  const table = read(figure);
  if (!table.rows.some((row) => row.values.some((value) => value !== null && !Number.isNaN(value)))) return;
  canvas.hidden = false;
  const option = charts[figure.dataset.chart](table, canvas);
  const chart = echarts.init(canvas, null, { renderer: 'canvas' });
  chart.setOption({
    animation: false,
    aria: { enabled: true, label: { description: figure.querySelector('h2 + p').textContent }, decal: { show: figure.dataset.chart !== 'map' && figure.dataset.chart !== 'funnel' } },
    textStyle: FONT,
    tooltip: { renderMode: 'richText', confine: true, formatter: ({ data, name, seriesName, value }) => data?.said ?? `${name}\n${seriesName}: ${value ?? '–'}` },
    ...option,
  });
  chart.on('click', ({ data }) => {
    if (data?.page) location.href = data.page;
  });
  figure.querySelector('[data-table]').open = false;
  const picture = figure.querySelector('[data-picture]');
  picture.hidden = false;
  picture.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' });
    link.download = `${figure.dataset.name}.png`;
    link.click();
  });
  return chart;
}

let drawn = [];
function drawAll() {
  drawn.forEach((chart) => chart.dispose());
  drawn = [...document.querySelectorAll('[data-chart]')].map(draw).filter(Boolean);
}

if ('echarts' in window) {
  drawAll();
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      drawAll();
    }
  });
}

const print = document.querySelector('[data-print]');
print.hidden = false;
print.addEventListener('click', () => window.print());

// The figures are fetched again when the area's have changed: once for many changes, and not while nobody looks.
const live = document.querySelector('[data-live]');
const figures = document.querySelector('[data-refresh]');
let since = live.dataset.since;
let stream = null;
let waiting = false;

async function renew() {
  const answer = await fetch(location.href, { redirect: 'manual', headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const open = new Set([...figures.querySelectorAll('[data-table][open]')].map((table) => table.closest('[data-chart]').dataset.chart));
  const focused = figures.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  figures.replaceChildren(...page.querySelector('[data-refresh]').childNodes);
  if ('echarts' in window) drawAll();
  figures.querySelectorAll('[data-chart]').forEach((chart) => {
    if (open.has(chart.dataset.chart)) chart.querySelector('[data-table]').open = true;
  });
  if (focused) [...figures.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
  live.textContent = live.dataset.renewed;
}

function soon() {
  if (waiting) return;
  waiting = true;
  setTimeout(async () => {
    waiting = false;
    await renew().catch(() => { live.textContent = live.dataset.stopped; });
  }, 2000);
}

function listen() {
  stream = new EventSource(`${live.dataset.live}&since=${since}`);
  stream.addEventListener('figures', (event) => {
    since = event.lastEventId;
    soon();
  });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) live.textContent = live.dataset.stopped;
  });
}

if ('EventSource' in window) {
  document.addEventListener('visibilitychange', () => {
    stream?.close();
    if (!document.hidden) listen();
  });
  addEventListener('pagehide', () => stream?.close());
  if (!document.hidden) listen();
}
