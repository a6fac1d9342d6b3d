// Traits as they are typed on a command line.
import { weatherIn } from '../../core/weatherOption.ts';

test.each([
  ['driveSpace=full', { driveSpace: 'full' }],
  ['twoAccounts=true, sharesADay=7', { twoAccounts: true, sharesADay: 7 }],
  ['driveWrites=3/1', { driveWrites: { requests: 3, seconds: 1 } }],
  ['faultyWaves=0.2', { faultyWaves: 0.2 }],
])('%s', (typed, weather) => expect(weatherIn(typed)).toEqual(weather));

test.each([
  ['drivespace=full', /no trait drivespace; there are defaultFormItem, /],
  ['driveSpace=half', /driveSpace can be enough, full, not half/],
  ['driveSpace', /driveSpace can be enough, full, not/],
  ['sharesADay=many', /sharesADay can be /],
  ['', /no trait/],
])('%s is refused, and what there is named', (typed, told) => expect(() => weatherIn(typed)).toThrow(told));
