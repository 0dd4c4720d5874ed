// What signing needs of PKCS #11 (OASIS, "PKCS #11 Cryptographic Token Interface Base Specification Version 2.40"): each
// token comes with a library that has these functions.
#ifndef CPKCS11_H
#define CPKCS11_H

typedef unsigned char CK_BYTE;
typedef unsigned long CK_ULONG;
typedef CK_ULONG CK_RV;
typedef CK_ULONG CK_SLOT_ID;
typedef CK_ULONG CK_SESSION_HANDLE;
typedef CK_ULONG CK_OBJECT_HANDLE;

typedef struct CK_VERSION {
  CK_BYTE major;
  CK_BYTE minor;
} CK_VERSION;

typedef struct CK_ATTRIBUTE {
  CK_ULONG type;
  void *pValue;
  CK_ULONG ulValueLen;
} CK_ATTRIBUTE;

typedef struct CK_MECHANISM {
  CK_ULONG mechanism;
  void *pParameter;
  CK_ULONG ulParameterLen;
} CK_MECHANISM;

typedef struct CK_TOKEN_INFO {
  CK_BYTE label[32];
  CK_BYTE manufacturerID[32];
  CK_BYTE model[16];
  CK_BYTE serialNumber[16];
  CK_ULONG flags;
  CK_ULONG counts[10];
  CK_VERSION hardwareVersion;
  CK_VERSION firmwareVersion;
  CK_BYTE utcTime[16];
} CK_TOKEN_INFO;

typedef struct CK_C_INITIALIZE_ARGS {
  void *functions[4];
  CK_ULONG flags;
  void *pReserved;
} CK_C_INITIALIZE_ARGS;

/// The functions in the order of the standard; those that are not called have no type.
typedef struct CK_FUNCTION_LIST {
  CK_VERSION version;
  CK_RV (*C_Initialize)(CK_C_INITIALIZE_ARGS *arguments);
  CK_RV (*C_Finalize)(void *reserved);
  void *C_GetInfo, *C_GetFunctionList;
  CK_RV (*C_GetSlotList)(CK_BYTE hasToken, CK_SLOT_ID *slots, CK_ULONG *count);
  void *C_GetSlotInfo;
  CK_RV (*C_GetTokenInfo)(CK_SLOT_ID slot, CK_TOKEN_INFO *info);
  void *C_GetMechanismList, *C_GetMechanismInfo, *C_InitToken, *C_InitPIN, *C_SetPIN;
  CK_RV (*C_OpenSession)(
      CK_SLOT_ID slot, CK_ULONG flags, void *application, void *notify, CK_SESSION_HANDLE *session);
  CK_RV (*C_CloseSession)(CK_SESSION_HANDLE session);
  void *C_CloseAllSessions, *C_GetSessionInfo, *C_GetOperationState, *C_SetOperationState;
  CK_RV (*C_Login)(CK_SESSION_HANDLE session, CK_ULONG user, const CK_BYTE *pin, CK_ULONG count);
  void *C_Logout, *C_CreateObject, *C_CopyObject, *C_DestroyObject, *C_GetObjectSize;
  CK_RV (*C_GetAttributeValue)(
      CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *attributes, CK_ULONG count);
  void *C_SetAttributeValue;
  CK_RV (*C_FindObjectsInit)(CK_SESSION_HANDLE session, CK_ATTRIBUTE *attributes, CK_ULONG count);
  CK_RV (*C_FindObjects)(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *objects, CK_ULONG most, CK_ULONG *count);
  CK_RV (*C_FindObjectsFinal)(CK_SESSION_HANDLE session);
  void *C_EncryptInit, *C_Encrypt, *C_EncryptUpdate, *C_EncryptFinal;
  void *C_DecryptInit, *C_Decrypt, *C_DecryptUpdate, *C_DecryptFinal;
  void *C_DigestInit, *C_Digest, *C_DigestUpdate, *C_DigestKey, *C_DigestFinal;
  CK_RV (*C_SignInit)(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key);
  CK_RV (*C_Sign)(
      CK_SESSION_HANDLE session, const CK_BYTE *data, CK_ULONG count, CK_BYTE *signature, CK_ULONG *signature_count);
} CK_FUNCTION_LIST;

/// The only function that is looked up by its name, `C_GetFunctionList`.
typedef CK_RV (*CK_C_GetFunctionList)(CK_FUNCTION_LIST **functions);

enum {
  CKR_OK = 0,
  CKR_PIN_INCORRECT = 0xA0,
  CKR_PIN_INVALID = 0xA1,
  CKR_PIN_LEN_RANGE = 0xA2,
  CKR_PIN_EXPIRED = 0xA3,
  CKR_PIN_LOCKED = 0xA4,
  CKR_USER_ALREADY_LOGGED_IN = 0x100,
  CKR_CRYPTOKI_ALREADY_INITIALIZED = 0x191,

  CKF_OS_LOCKING_OK = 2,
  CKF_SERIAL_SESSION = 4,
  CKU_USER = 1,
  CKU_CONTEXT_SPECIFIC = 2,

  CKO_CERTIFICATE = 1,
  CKO_PRIVATE_KEY = 3,
  CKK_RSA = 0,
  CKK_EC = 3,
  CKM_RSA_PKCS = 1,
  CKM_ECDSA = 0x1041,

  CKA_CLASS = 0,
  CKA_LABEL = 3,
  CKA_VALUE = 0x11,
  CKA_KEY_TYPE = 0x100,
  CKA_ID = 0x102,
  CKA_ALWAYS_AUTHENTICATE = 0x202,
};

#endif
