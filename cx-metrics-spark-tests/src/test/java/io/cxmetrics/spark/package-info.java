/** Tests of the functions inside the engine. */
@NullMarked
package io.cxmetrics.spark;

import org.jspecify.annotations.NullMarked;
