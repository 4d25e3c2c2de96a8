/** The account id in deliveries of the dashboard's test button. */
export const testAccount = '0';
