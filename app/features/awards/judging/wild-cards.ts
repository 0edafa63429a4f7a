/** How many wild cards a juror has in a round (scoring specification, section 4). */
export const wildCards = 2;
