#include "CCurl.h"

#include "CLoading.h"

static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", NULL};
static cloading_library libcurl = {names, "libcurl4", NULL};

#define FORWARD(...) CLOADING_FORWARD(libcurl, __VA_ARGS__)

FORWARD(CURL *, curl_easy_init, (void), ())
FORWARD(void, curl_easy_cleanup, (CURL * handle), (handle))
FORWARD(CURLcode, curl_easy_perform, (CURL * handle), (handle))
FORWARD(struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *line), (list, line))
FORWARD(void, curl_slist_free_all, (struct curl_slist * list), (list))

// Functions with any number of arguments cannot be forwarded, only called.
typedef CURLcode (*set_option)(CURL *handle, CURLoption option, ...);
typedef CURLcode (*get_info)(CURL *handle, CURLINFO info, ...);

CURLcode ccurl_exchange(
    const ccurl_request *request, size_t (*write)(char *bytes, size_t size, size_t count, void *context), void *context,
    long *status, char *reason) {
  CURL *handle = curl_easy_init();
  if (handle == NULL) return CURLE_FAILED_INIT;
  set_option set = (set_option)cloading_function(&libcurl, "curl_easy_setopt");
  get_info get = (get_info)cloading_function(&libcurl, "curl_easy_getinfo");
  struct curl_slist *headers = NULL;
  if (request->content_type != NULL) headers = curl_slist_append(headers, request->content_type);
  if (request->accept != NULL) headers = curl_slist_append(headers, request->accept);
  // Else libcurl waits a second for a word that old servers never send.
  headers = curl_slist_append(headers, "Expect:");
  reason[0] = 0;
  set(handle, CURLOPT_ERRORBUFFER, reason);
  set(handle, CURLOPT_URL, request->url);
  set(handle, CURLOPT_HTTPHEADER, headers);
  set(handle, CURLOPT_WRITEFUNCTION, write);
  set(handle, CURLOPT_WRITEDATA, context);
  set(handle, CURLOPT_CONNECTTIMEOUT, request->connect_seconds);
  set(handle, CURLOPT_TIMEOUT, request->total_seconds);
  set(handle, CURLOPT_FOLLOWLOCATION, 1L);
  set(handle, CURLOPT_MAXREDIRS, request->redirects);
  set(handle, CURLOPT_POSTREDIR, (long)CURL_REDIR_POST_ALL);
  set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  // Signals of the resolver would meet the program's other threads.
  set(handle, CURLOPT_NOSIGNAL, 1L);
  if (request->body != NULL) {
    set(handle, CURLOPT_POST, 1L);
    set(handle, CURLOPT_POSTFIELDSIZE, request->body_count);
    set(handle, CURLOPT_POSTFIELDS, request->body);
  }
  CURLcode code = curl_easy_perform(handle);
  get(handle, CURLINFO_RESPONSE_CODE, status);
  curl_easy_cleanup(handle);
  curl_slist_free_all(headers);
  return code;
}
