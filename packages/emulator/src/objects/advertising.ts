/** An ad account that may use the Instagram account. */
export function adAccount(id: string) {
  const name = `Ad account ${id}`;
  return { id: `act_${id}`, account_id: id, name, account_status: 1, currency: 'EUR' };
}

/** That a creator lets the account advertise with their media. */
export function adPermission(username: string, status = 'APPROVED') {
  return { creator_username: username, permission_type: 'ACCOUNT_LEVEL', status };
}
