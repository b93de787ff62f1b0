/** The service under load and under bad input, and the snippets of docs/embedding.md. */
@NullMarked
package io.cxmetrics.example;

import org.jspecify.annotations.NullMarked;
