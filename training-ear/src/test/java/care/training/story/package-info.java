/**
 * The demo's data, told through the API from the first organization to the first certificate, while the demo's clock runs
 * from five weeks ago to today (docs/adr/0003).
 */
package care.training.story;
