/** Fetches a file of the site. Throws if the server does not have it. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response;
}
