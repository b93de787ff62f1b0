package io.cxmetrics.spark;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Java's lists as Scala's and back. */
final class ScalaSeq {

  private ScalaSeq() {}

  static <T> Seq<T> single(T element) {
    return of(List.of(element));
  }

  static <T> Seq<T> of(List<T> elements) {
    return CollectionConverters.asScala(elements).toList();
  }

  static <T> List<T> toList(scala.collection.Seq<T> elements) {
    return List.copyOf(CollectionConverters.asJava(elements));
  }
}
