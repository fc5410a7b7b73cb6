// Which day it is: by the device's clock, and how far to trust that.

const SEEN = 'last-server-time';
const DAY = 24 * 3600 * 1000;
/** Clocks of phones may differ by this much before anybody is asked. */
const TOLERANCE = 15 * 60 * 1000;
let skew = null;

const calendar = new Intl.DateTimeFormat('en-CA',
    {timeZone: 'Africa/Johannesburg', year: 'numeric', month: '2-digit', day: '2-digit'});

/** The day in South Africa, as 2026-02-03. */
export const dayOf = milliseconds => calendar.format(new Date(milliseconds));

/** Compares the clock with the time that the service told. */
export function hear(dateHeader) {
  const told = Date.parse(dateHeader ?? '');
  if (Number.isNaN(told)) return;
  skew = told - Date.now();
  localStorage.setItem(SEEN, String(told));
}

/** By how much the service's clock is ahead, in milliseconds; null while it has not been heard. */
export const skewKnown = () => skew;

/** Whether the clock cannot be right: differs from the service's, or lies before what the service told last. */
export function clockIsWrong() {
  if (skew !== null) return Math.abs(skew) > TOLERANCE;
  return Date.now() < Math.max(Date.UTC(2025, 0, 1), Number(localStorage.getItem(SEEN) ?? 0) - DAY);
}

/** Today, as far as is known: by the service's clock where it was heard. */
export const today = () => dayOf(Date.now() + (skew ?? 0));

/** The day that an interview was held, if the clock went as wrong then as it goes now. */
export const corrected = milliseconds => dayOf(milliseconds + (skew ?? 0));

/** The round in which the day lies, or undefined. */
export const roundOf = (day, rounds) => rounds.find(({opensOn, closesOn}) => opensOn <= day && day <= closesOn);
