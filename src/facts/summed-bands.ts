/**
 * Which codes of an analyte are parts that add up to it; its other codes and its names are the total. Parts are of several kinds that
 * describe the same protein twice: only parts of one kind are added, the first kind that was reported.
 * Source: terminology specification, analyte 37 (LOINC, https://loinc.org/license).
 */
export const summedBands: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'm-protein-serum': [
    ['51435-6', '35559-4', '50796-2', '50797-0'],
    ['53591-4', '53587-2', '53588-0'],
    ['26814-4', '2459-6', '2473-7', '2461-2', '2463-8'],
  ],
};
