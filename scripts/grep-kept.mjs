// Run by .ci/run through tsx: looks for patients in what the tests left (test/support/grep-kept.ts).
import '../test/support/grep-kept.ts';
