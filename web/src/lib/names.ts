/** A name as lists show it, sorted by family name: `DUPONT Awa`. */
export function listName(person: { firstName: string; lastName: string }): string {
  return `${person.lastName.toLocaleUpperCase()} ${person.firstName}`;
}

/** A name as it is said: `Awa Dupont`. */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`;
}
