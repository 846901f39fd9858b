/** How certificates look: layouts that one person hands in and another adopts while the application runs. */
package care.training.certification.layout;
