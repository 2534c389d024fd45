// The pyramid of ages; the same numbers stand in the tables of the page.
document.addEventListener('DOMContentLoaded', () => {
  const place = document.querySelector('[data-pyramid]');
  if (!place || !window.echarts) return;
  const people = JSON.parse(place.dataset.pyramid);
  const ages = people.men.map((_, age) => age === people.men.length - 1 ? `${age}+` : `${age}`);
  const count = value => Math.abs(value).toLocaleString('ru-RU');
  const bar = (name, values, color) => ({ name, type: 'bar', stack: 'age', barCategoryGap: '8%', data: values, itemStyle: { color } });
  const line = (name, values, color) => ({ name, type: 'line', step: 'middle', symbol: 'none', data: values, lineStyle: { color, width: 1.5 }, itemStyle: { color } });
  const left = values => values.map(value => -value);
  const series = [bar(place.dataset.men, left(people.men), '#3d7fc4'), bar(place.dataset.women, people.women, '#c4606f')];
  if (people.menBefore) {
    series.push(line(`${place.dataset.men}, ${place.dataset.with}`, left(people.menBefore), '#12283f'));
    series.push(line(`${place.dataset.women}, ${place.dataset.with}`, people.womenBefore, '#6b1a26'));
  }
  const chart = echarts.init(place);
  chart.setOption({
    animation: false,
    grid: { left: 48, right: 24, top: 10, bottom: 32 },
    xAxis: { type: 'value', axisLabel: { formatter: count } },
    yAxis: { type: 'category', data: ages, axisTick: { show: false }, axisLabel: { interval: 9 } },
    series
  });
  window.addEventListener('resize', () => chart.resize());
});
